import { AliasIndex, CONFIDENCE_BAR } from "./alias-index";

/** The type modules of a guidance, and the one that is no guidance (docs: CONTEXT.md, "typemodule"). */
export const MODULES = [
  "psychosociale-begeleiding",
  "zorgbegeleiding",
  "trajectbegeleiding",
  "ergotherapeutische-begeleiding",
  "directe-hulp",
] as const;
export type Module = (typeof MODULES)[number];

const MODULE_INDEX = new AliasIndex<Module>([
  [
    "psychosociale-begeleiding",
    [
      ...[
        "psychosociale begeleiding bij verliesverwerking",
        "psychosociale begeleiding",
        "verliesverwerking",
      ],
      ...["psychosociaal", "psb", "rouwbegeleiding", "begeleiding bij verliesverwerking", "pbv"],
    ],
  ],
  [
    "zorgbegeleiding",
    [
      ...[
        "zorgbegeleiding in complexe thuissituaties",
        "zorgbegeleiding",
        "complexe thuissituaties",
      ],
      ...["zorgbegeleiding complexe thuissituatie", "zbct", "complexe zorgbegeleiding", "zb"],
    ],
  ],
  [
    "trajectbegeleiding",
    ["trajectbegeleiding", "traject", "tb", "overkoepelende trajectbegeleiding"],
  ],
  [
    "ergotherapeutische-begeleiding",
    [
      ...[
        "ergotherapeutische begeleiding",
        "ergotherapie",
        "ergo",
        "ergotherapeutisch",
        "ergobegeleiding",
      ],
      ...["ergotherapeutische begeleiding in de leefomgeving", "ergotherapeut", "eb"],
      ...["ergotherapeutische begeleiding in de leefomgeving van de gebruiker"],
    ],
  ],
  [
    "directe-hulp",
    [
      ...["directe hulp en ondersteuning", "directe hulp", "dho", "directe ondersteuning", "dhv"],
      ...["directe hulpverlening"],
    ],
  ],
]);

/** Bits of MODULES named in a cell, several with ; , + / between them; null when any is unknown. */
export function readModules(text: string): number | null {
  let bits = 0;
  for (const part of text.split(/[;,+/|\n&]+/u)) {
    if (part.trim() === "") continue;
    const match = MODULE_INDEX.match(part);
    if (match === null || match.confidence < CONFIDENCE_BAR) return null;
    bits |= 1 << MODULES.indexOf(match.target);
  }
  return bits === 0 ? null : bits;
}

/** Whether a function has guidance duties (report 2.2.5); null when the title does not tell. */
export const ROLES = ["begeleiding", "andere"] as const;
export type Role = (typeof ROLES)[number];

const ROLE_INDEX = new AliasIndex<Role>([
  [
    "begeleiding",
    [
      ...[
        "maatschappelijk werker",
        "maatschappelijk assistent",
        "sociaal werker",
        "sociaal assistent",
        "mw",
      ],
      ...[
        "ergotherapeut",
        "ergo",
        "begeleider",
        "trajectbegeleider",
        "zorgbegeleider",
        "hulpverlener",
      ],
      ...["sociaal verpleegkundige", "medewerker dmw", "maatschappelijk werkster", "begeleiding"],
      ...[
        "psychosociaal begeleider",
        "casemanager",
        "zorgtrajectbegeleider",
        "begeleidingsopdracht",
      ],
    ],
  ],
  [
    "andere",
    [
      ...[
        "administratief medewerker",
        "administratie",
        "administratief bediende",
        "onthaalmedewerker",
      ],
      ...[
        "secretariaat",
        "secretaris",
        "boekhouder",
        "directeur",
        "directie",
        "leidinggevende",
        "onthaal",
      ],
      ...[
        "diensthoofd",
        "teamleider",
        "teamverantwoordelijke",
        "teamcoach",
        "coördinator",
        "andere",
      ],
      ...[
        "kwaliteitscoördinator",
        "stafmedewerker",
        "ict medewerker",
        "poetsmedewerker",
        "logistiek medewerker",
      ],
      ...[
        "preventieadviseur",
        "communicatiemedewerker",
        "geen begeleiding",
        "geen begeleidingsopdracht",
      ],
    ],
  ],
]);

/** Bit of ROLES, or null when the function title is not known. */
export function readRole(text: string): number | null {
  const match = ROLE_INDEX.match(text.replace(/\([mvx/]+\)|\bm\/v(?:\/x)?\b/gi, " "));
  if (match === null || match.confidence < CONFIDENCE_BAR) return null;
  return 1 << ROLES.indexOf(match.target);
}
