/** Weather: nobody wonders why it is open, and it greets nobody by name. */
export const elsewhere = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';
