import type { Marked } from './mark.ts';

/** The roles of the policy (Beleidsplan 2) and how parents hear of them. */
export const roles = {
  teacher: { label: 'leerkracht', explains: 'Kent uw kind in de groep.', perGroup: true },
  careCoordinator: {
    label: 'intern begeleider (IB’er)',
    explains: 'Helpt leerkrachten en leerlingen. Weet wat te doen bij zorgen over thuis.',
    perGroup: false,
  },
  principal: { label: 'directeur', explains: 'Leidt de school.', perGroup: false },
  internalConfidant: {
    label: 'interne contactpersoon',
    explains: 'Luistert en wijst de weg.',
    perGroup: false,
  },
  bullyingContact: {
    label: 'aanspreekpunt pesten',
    explains: 'Weet wat de school tegen pesten doet.',
    perGroup: false,
  },
  boardContact: { label: 'contactpersoon van het bestuur', explains: 'Handelt namens het bestuur.', perGroup: false },
  holidayDuty: { label: 'vakantiedienst', explains: 'Let op spoed als de school dicht is.', perGroup: false },
} as const satisfies Record<string, { label: string; explains: string; perGroup: boolean }>;

/** Who stands in, where the board has to say so (default-process-texts section 1). */
export const standIns = [
  {
    id: 'roles.careCoordinator',
    says: 'Vervanging van de intern begeleider: een tweede IB’er, of een IB’er van een andere school van het bestuur.',
    marks: ['B'],
  },
  {
    id: 'roles.principal',
    says: 'Vervanging van de directeur: een adjunct, of een directeur van een andere school van het bestuur.',
    marks: ['B'],
  },
  { id: 'roles.holidayDuty', says: 'Vakantiedienst: een bovenschools rooster.', marks: ['B'] },
] as const satisfies readonly Marked[];

export type RoleId = keyof typeof roles;

const roleIds = new Set<string>(Object.keys(roles));

export const isRoleId = (value: string): value is RoleId => roleIds.has(value);
