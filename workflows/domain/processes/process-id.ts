/** Every process that a case can be of (Beleidsplan 2, 4-7). An id that shipped is never renamed or reused. */
export const processIds = [
  'concern',
  'reporting-code',
  'complaint',
  'access-request',
  'conversation',
  'staff-offence',
  'incident',
  'outside-help',
  'wave',
] as const;

export type ProcessId = (typeof processIds)[number];
