import { DIRECT_HELP, ERGO, type ServiceYear, type User } from "./data";

/** What a list of output figures says of some services from January up to a month. */
export interface Figures {
  readonly users: number;
  readonly guided: number;
  readonly ergo: number;
  readonly special: number;
  readonly inNeed: number;
  readonly targetGroups: number;
  readonly actions: number;
  readonly followUps: number;
  readonly housing: number;
  readonly aids: number;
  readonly aidsAdvice: number;
  readonly consultations: number;
  readonly referrals: number | null;
  readonly planning: number;
  readonly staffDue: number;
}

/** Counted from the same invented registrations as the record lists, so that both agree. */
export function figuresUpTo(years: readonly ServiceYear[], month: number): Figures {
  const inTime = (item: { readonly date: Date }) => item.date.getUTCMonth() < month;
  const of = <T extends { readonly date: Date }>(list: (year: ServiceYear) => readonly T[]) =>
    years.flatMap(list).filter(inTime);
  const users = of((year) => year.users);
  const withModule = (counts: (name: string) => boolean) =>
    users.filter((user: User) =>
      user.modules.some((module) => inTime(module) && counts(module.name)),
    ).length;
  const actions = of((year) => year.actions);
  const loans = of((year) => year.loans);
  return {
    users: users.length,
    guided: withModule((name) => name !== DIRECT_HELP),
    ergo: withModule((name) => name === ERGO),
    special: users.filter((user) => user.handicap || user.dementia).length,
    inNeed: users.filter((user) => user.inNeed).length,
    targetGroups: new Set(actions.map((action) => action.targetGroup)).size,
    actions: actions.length,
    followUps: actions.filter((action) => action.hasFollowUp).length,
    housing: of((year) => year.housing).length,
    aids: new Set(loans.map((loan) => loan.kind)).size,
    aidsAdvice: new Set(loans.filter((loan) => loan.withAdvice).map((loan) => loan.kind)).size,
    consultations: of((year) => year.consultations).length,
    referrals: years.every((year) => year.referrals !== null)
      ? of((year) => year.referrals ?? []).length
      : null,
    planning: of((year) => year.planning).length,
    staffDue: years
      .flatMap((year) => year.staff)
      .filter((one) => one.trained !== null && one.hired.getUTCFullYear() < 2023).length,
  };
}
