import { type Service, servicesOf } from "../../../src/norms/services";
import { HIGHEST_PLACEMENT_COST, type PerFteNorm, PLANS, requiredNumber, YEAR } from "./plan";
import { Random } from "./random";

export const TRAJECT = "Trajectbegeleiding";
export const ERGO = "Ergotherapeutische begeleiding";
export const LOSS = "Psychosociale begeleiding bij verliesverwerking";
export const COMPLEX = "Zorgbegeleiding in complexe thuissituaties";
/** A type module, but no guidance. */
export const DIRECT_HELP = "Directe hulp en ondersteuning";

const TARGET_GROUPS = [
  "75-plussers die alleen wonen",
  "Leden met verhoogde tegemoetkoming",
  "Mantelzorgers",
  "Langdurig zieken",
  "Nieuwe aanvragers van een zorgbudget",
  "Ouders van een kind met een beperking",
  "Leden na een ziekenhuisopname",
];

const AIDS = [
  ...["Rolstoel", "Rollator", "Krukken", "Looprek", "Wandelstok", "Toiletverhoger", "Toiletstoel"],
  ...["Douchestoel", "Badplank", "Badlift", "Hoog-laagbed", "Bedtafel", "Papegaai", "Onrusthekken"],
  ...["Antidecubitusmatras", "Tillift", "Transferplank", "Glijlaken", "Draaischijf", "Urinaal"],
  ...["Infuusstaander", "Aerosoltoestel", "Rugsteun", "Grijptang", "Drempelhulp"],
];

const DESTINATIONS = [
  ...["Dienst voor gezinszorg", "Thuisverpleging", "VAPH-voorziening", "Sociale dienst ziekenhuis"],
  ...["OCMW", "CAW", "Lokaal dienstencentrum", "Woonzorgcentrum"],
];

const HOUSING_ADVICE = [
  "Aanpassing van de woning",
  "Technologische aanpassing",
  "Begeleiding bij het gebruik van technologie",
];

/** The user fees of the cheap and the dearer types, in euro; 27,49 is the most for one type. */
const ALARM_FEES: Readonly<Record<string, readonly [string, number][]>> = {
  CM: [
    ["Vast toestel", 26.95],
    ["Mobiel toestel", 36.5],
    ["Toestel met valdetectie", 39.9],
  ],
  LM: [
    ["Vast", 27.49],
    ["Mobiel", 35],
  ],
  NZF: [
    ["Vast", 25.8],
    ["Mobiel", 34.2],
  ],
  Helan: [
    ["Vast", 27],
    ["Mobiel", 38.5],
  ],
  Solidaris: [
    ["Vast toestel", 26.4],
    ["Mobiel toestel met gps", 37.75],
  ],
};

export interface User {
  readonly id: string;
  readonly date: Date;
  readonly inNeed: boolean;
  readonly handicap: boolean;
  readonly dementia: boolean;
  readonly modules: readonly { readonly name: string; readonly date: Date }[];
}

export interface Action {
  readonly date: Date;
  readonly user: string;
  readonly targetGroup: string;
  readonly channel: string;
  readonly hasFollowUp: boolean;
}

export interface Loan {
  readonly date: Date;
  readonly user: string;
  readonly kind: string;
  /** Whether advice on this kind was given too. */
  readonly withAdvice: boolean;
}

export interface Alarm {
  readonly date: Date;
  readonly user: string;
  readonly type: string;
  readonly fee: number;
  readonly placementCost: number;
  readonly deposit: number;
  readonly isReduced: boolean;
}

/** Something that happened to a user on a day: housing advice, consultation, referral, planning. */
export interface Event {
  readonly date: Date;
  readonly user: string;
  readonly what: string;
}

export interface StaffMember {
  readonly id: string;
  readonly role: string;
  readonly hired: Date;
  readonly trained: Date | null;
}

/** A year of one service, all invented. */
export interface ServiceYear {
  readonly service: Service;
  readonly users: readonly User[];
  readonly actions: readonly Action[];
  readonly loans: readonly Loan[];
  readonly alarms: readonly Alarm[];
  readonly housing: readonly Event[];
  readonly consultations: readonly Event[];
  /** null: the service has no figures on them. */
  readonly referrals: readonly Event[] | null;
  readonly planning: readonly Event[];
  readonly staff: readonly StaffMember[];
}

/** The years of a federation's services. */
export function serviceYears(federation: string): ServiceYear[] {
  return servicesOf(federation).map((service, index) => new Invention(service, index + 1).year());
}

export function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}

const FIRST_DAY = day(YEAR, 1, 2);
const LAST_DAY = day(YEAR, 12, 31);

class Invention {
  private readonly random: Random;
  private readonly prefix: string;

  constructor(
    private readonly service: Service,
    index: number,
  ) {
    this.random = new Random(`normtoets-samples/${YEAR}/${service.name}`);
    this.prefix = `${service.federation.slice(0, 2).toUpperCase()}${index}`;
  }

  year(): ServiceYear {
    const { service } = this;
    const plan = PLANS[service.name] ?? {};
    const users = this.users();
    const size = users.length;
    return {
      service,
      users,
      actions: this.actions(users, plan.targetGroups ?? this.random.whole(5, 7)),
      loans: this.loans(users),
      alarms: this.alarms(users),
      housing: this.events(users, this.count("woonadvies"), HOUSING_ADVICE),
      consultations: this.events(users, Math.ceil(size * 0.08), ["MDO"]),
      referrals: plan.hasNoReferralFigures
        ? null
        : this.events(users, Math.ceil(size * 0.2), DESTINATIONS),
      planning: this.events(users, Math.ceil(size * 0.1), ["Gesprek"]),
      staff: this.staff(),
    };
  }

  /** As many as the plan says are missing to the required number, or some more than required. */
  private count(norm: PerFteNorm): number {
    const required = requiredNumber(this.service, norm);
    const missing = PLANS[this.service.name]?.missing?.[norm];
    if (missing !== undefined) return required - missing;
    return required + Math.max(2, Math.round(required * (0.03 + this.random.fraction() * 0.07)));
  }

  private date(): Date {
    return this.random.weekday(FIRST_DAY, LAST_DAY);
  }

  private users(): User[] {
    const { random } = this;
    const size = this.count("bereikte-gebruikers");
    const guided = this.count("begeleiding");
    const ergo = this.count("ergotherapie");
    const special = this.count("handicap-dementie");
    const inNeed = Math.ceil(size * (0.54 + random.fraction() * 0.12));
    const places = Array.from({ length: size }, (_, i) => i);
    const [needy, disabled, accompanied] = [places, places, places].map((list) =>
      random.shuffled(list),
    );
    const isIn = (list: readonly number[] | undefined, count: number) =>
      new Set(list?.slice(0, count));
    const [isNeedy, isSpecial] = [isIn(needy, inNeed), isIn(disabled, special)];
    const [isGuided, hasErgo] = [isIn(accompanied, guided), isIn(accompanied, ergo)];
    const dates = places.map(() => this.date()).sort(byTime);
    return places.map((i) => {
      const date = dates[i] ?? FIRST_DAY;
      const kind = random.fraction();
      return {
        id: this.userId(i),
        date,
        inNeed: isNeedy.has(i),
        handicap: isSpecial.has(i) && kind < 0.6,
        dementia: isSpecial.has(i) && kind >= 0.5,
        modules: this.modules(date, isGuided.has(i), hasErgo.has(i)),
      };
    });
  }

  /** Every guidance starts as trajectbegeleiding, and others are added. */
  private modules(contact: Date, isGuided: boolean, hasErgo: boolean): User["modules"] {
    const { random } = this;
    const names = [
      ...(isGuided ? [TRAJECT] : []),
      ...(hasErgo ? [ERGO] : []),
      ...(isGuided && random.chance(0.25) ? [COMPLEX] : []),
      ...(isGuided && random.chance(0.12) ? [LOSS] : []),
      ...(!isGuided && random.chance(0.35) ? [DIRECT_HELP] : []),
    ];
    let date = contact;
    return names.map((name) => {
      date = random.weekday(date, earlier(later(date, 40), LAST_DAY));
      return { name, date };
    });
  }

  private actions(users: readonly User[], targetGroups: number): Action[] {
    const { random } = this;
    const groups = random.shuffled(TARGET_GROUPS).slice(0, targetGroups);
    const size = Math.ceil(users.length * 1.2);
    const followed = Math.ceil(size * (0.23 + random.fraction() * 0.15));
    const followUps = random.shuffled(Array.from({ length: size }, (_, i) => i < followed));
    const actions = followUps.map((hasFollowUp, i) => ({
      date: this.date(),
      user: this.anyone(users),
      targetGroup: groups[i] ?? random.pick(groups),
      channel: random.pick(["Brief", "Telefoon", "Huisbezoek", "Beeldbellen"]),
      hasFollowUp,
    }));
    return actions.sort((a, b) => byTime(a.date, b.date));
  }

  private loans(users: readonly User[]): Loan[] {
    const { random } = this;
    // Everyone lends the common ones.
    const rarer = random.shuffled(AIDS.slice(4));
    const kinds = [...AIDS.slice(0, 4), ...rarer.slice(0, random.whole(17, rarer.length))];
    const size = Math.max(kinds.length + 8, Math.ceil(users.length * 0.12));
    const loans = Array.from({ length: size }, (_, i) => ({
      date: this.date(),
      user: this.anyone(users),
      kind: kinds[i] ?? random.pick([...kinds, ...kinds.slice(0, 4), ...kinds.slice(0, 2)]),
      withAdvice: i < kinds.length || random.chance(0.5),
    }));
    return loans.sort((a, b) => byTime(a.date, b.date));
  }

  private alarms(users: readonly User[]): Alarm[] {
    const { random, service } = this;
    const { hasDeposit, hasNoReducedFee } = PLANS[service.name] ?? {};
    const types = ALARM_FEES[service.federation] ?? [];
    const [, dearer] = types;
    const alarms = Array.from({ length: this.count("personenalarmen") }, (_, i) => {
      const [type, fee] = types[i] ?? random.pick([...types, ...types.slice(0, 1)]);
      const isDearer = dearer !== undefined && type === dearer[0];
      return {
        date: this.date(),
        user: this.anyone(users),
        type,
        fee,
        placementCost: isDearer ? HIGHEST_PLACEMENT_COST : HIGHEST_PLACEMENT_COST - 11,
        deposit: hasDeposit === true && isDearer ? 25 : 0,
        isReduced: hasNoReducedFee !== true && (i === 0 || random.chance(0.2)),
      };
    });
    return alarms.sort((a, b) => byTime(a.date, b.date));
  }

  private events(users: readonly User[], size: number, whats: readonly string[]): Event[] {
    const events = Array.from({ length: size }, () => ({
      date: this.date(),
      user: this.anyone(users),
      what: this.random.pick(whats),
    }));
    return events.sort((a, b) => byTime(a.date, b.date));
  }

  /** Staff with guidance duties hired since 2020 are trained within two years, as the report found. */
  private staff(): StaffMember[] {
    const { random, service } = this;
    const size = Math.max(5, Math.round(Number(service.fte[YEAR] ?? 0) * 1.2));
    return Array.from({ length: size }, (_, i) => {
      // One in each period at least: before the duty, due by now, and not yet due.
      const period = i < 3 ? i : random.whole(0, 2);
      const [from, to] = [
        [day(2008, 1, 1), day(2019, 12, 31)],
        [day(2020, 1, 1), day(2022, 12, 31)],
        [day(2023, 2, 1), day(2024, 11, 30)],
      ][period] ?? [FIRST_DAY, LAST_DAY];
      const hired = firstOfMonth(random.weekday(from ?? FIRST_DAY, to ?? LAST_DAY));
      const role =
        i < 3 || i % 9 !== 3
          ? random.pick(["Maatschappelijk werker", "Maatschappelijk werker", "Ergotherapeut"])
          : random.pick(["Administratief medewerker", "Teamverantwoordelijke"]);
      const guides = role === "Maatschappelijk werker" || role === "Ergotherapeut";
      const trained =
        guides && period === 1
          ? random.weekday(later(hired, 60), later(hired, 700))
          : guides && period === 2 && random.chance(0.4) && later(hired, 90) < LAST_DAY
            ? random.weekday(later(hired, 30), LAST_DAY)
            : null;
      return { id: `P${this.prefix}-${String(i + 1).padStart(3, "0")}`, role, hired, trained };
    });
  }

  private anyone(users: readonly User[]): string {
    return this.random.pick(users).id;
  }

  /** A code that looks like no number of a member or the national register. */
  private userId(index: number): string {
    return `${this.prefix}-${String(index + 1).padStart(5, "0")}`;
  }
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

function later(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function firstOfMonth(date: Date): Date {
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
