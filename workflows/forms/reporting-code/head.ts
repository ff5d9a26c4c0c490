/** Stands above every step of the Meldcode (default-process-texts section 12). */
export const dangerFirst =
  'Direct gevaar? Bel 112 of Veilig Thuis 0800-2000. Iedereen op school mag bellen. U hoeft niet te wachten op toestemming. Een mail is geen telefoontje.';
