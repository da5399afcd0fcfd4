import type { Finding } from "../lists/finding";
import type { Figure } from "../lists/read-indicators";
import type { RecordRegistry } from "../lists/read-records";
import { UNSAID } from "../lists/scopes";
import { address } from "../workbook/address";
import type { Sliced } from "../workbook/slices";
import type { Norm, NormSet, RecordListKind } from "../norms/norm";
import type { UserNorms } from "../norms/user-norms";
import type { Evidence } from "./evidence";
import { FigureSource, figureEvidence, ownOnly } from "./figure-evidence";
import { federationResult } from "./federation";
import { simpleMeasures } from "./plan";
import { recordEvidence, type RecordSources } from "./record-evidence";
import type { ListTally } from "./record-tally";
import { mismatches, onlyOnce, silentNorms } from "./reconcile";
import type { Result } from "./result";
import { type Subject, subjectsOf } from "./subjects";
import { verdict } from "./verdict";

export interface AssessmentInput {
  readonly normSet: NormSet;
  readonly userNorms: UserNorms | null;
  readonly tallies: readonly ListTally[];
  readonly figures: readonly Figure[];
  readonly registry: RecordRegistry;
  /** Scope of a record list without a service column. */
  readonly scopeOf: (tally: ListTally) => number;
  readonly reference: Reference;
  /** Kinds of lists that the host could not give whole. */
  readonly tooLarge: ReadonlySet<RecordListKind>;
}

/** Up to when figures count. */
export interface Reference {
  readonly year: number | null;
  /** 1 to 12; 12 when no month is known. */
  readonly month: number;
  readonly monthAsked: boolean;
  /** The last month in which a list of figures has one; 0 when none has a month. */
  readonly lastMonth: number;
}

/** Fields that name kinds of things. */
const KIND_FIELDS = ["doelgroep", "soort", "type"] as const;

export interface Assessment {
  readonly results: readonly Result[];
  readonly findings: readonly Finding[];
}

/**
 * Holds every norm against every service and federation found, one at a time. Pure: the same input, the
 * same results.
 */
export function* assess(input: AssessmentInput): Sliced<Assessment> {
  const { normSet, reference, registry } = input;
  // Known from here on, so that no norm has to compare thousands of names at once.
  for (const field of KIND_FIELDS) yield* registry.kindsOf(field).comparing();
  const subjects = subjectsOf(registry.scopes);
  const sources: RecordSources = {
    tallies: input.tallies,
    registry,
    scopeOf: input.scopeOf,
  };
  const monthly = new FigureSource(
    "indicatoren",
    input.figures.filter((figure) => figure.list.kind === "indicatoren"),
    reference,
  );
  const annual = new FigureSource(
    "jaarverslag",
    input.figures.filter((figure) => figure.list.kind === "jaarverslag"),
    reference,
  );
  const context = {
    year: reference.year,
    month: reference.month,
    userNorms: input.userNorms,
    tooLarge: (norm: Norm) =>
      simpleMeasures(norm).some((measure) =>
        measure.lists.some((kind) => input.tooLarge.has(kind)),
      ),
  };
  /** A federation's figures are its services' over again, but for those that are its own. */
  const comparable = (norm: Norm, subject: Subject, all: readonly Evidence[]): Evidence[] => {
    if (subject.parts.length === 0) return [...all];
    const alone = { ...subject, own: ownOnly(subject), parts: [] };
    const itsOwn = [monthly, annual].map((source) => figureEvidence(norm, alone, source));
    return all.flatMap((evidence) => {
      if (evidence.from === "records") return [evidence];
      return itsOwn.find((own) => own?.from === evidence.from) ?? [];
    });
  };
  const differences: Finding[] = [];
  const results: Result[] = [];
  const bySubject = new Map<Subject, Map<string, Result>>();
  for (const subject of subjects) {
    const own = new Map<string, Result>();
    bySubject.set(subject, own);
    for (const norm of normSet.norms) {
      yield;
      const evidences = [
        yield* recordEvidence(norm, subject, sources),
        figureEvidence(norm, subject, monthly),
        figureEvidence(norm, subject, annual),
      ].filter((evidence) => evidence !== null);
      const total = verdict(norm, subject, evidences, context);
      const parts = subject.parts.flatMap((part) => bySubject.get(part)?.get(norm.id) ?? []);
      const result =
        subject.level === "federation" ? federationResult(total, subject, parts) : total;
      own.set(norm.id, result);
      results.push(result);
      differences.push(...mismatches(norm, subject, comparable(norm, subject, evidences)));
    }
  }
  const findings = [
    ...onlyOnce(differences),
    ...monthly.addedUpUsers(normSet.norms),
    ...silentNorms(normSet.norms, annual, reference.year),
    ...assumedServices(subjects, input),
    ...kindFindings(input),
  ];
  return { results, findings };
}

/** Lists that say no service, counted with the only service there is. */
function assumedServices(subjects: readonly Subject[], input: AssessmentInput): Finding[] {
  const [only] = subjects;
  if (only === undefined || subjects.length > 1 || !only.own.has(UNSAID)) return [];
  const name = only.service ?? only.federation;
  if (name === null) return [];
  const sheets = [
    ...input.tallies
      .filter((tally) => tally.states.size > 0 && input.scopeOf(tally) === UNSAID)
      .filter((tally) => !tally.list.columns.some((column) => column.field === "dienst"))
      .map((tally) => ({ sheet: tally.list.sheet, row: tally.list.headerRow })),
    ...input.figures
      .filter((figure) => figure.scope === UNSAID)
      .map((figure) => ({ sheet: figure.list.sheet, row: figure.list.headerRow })),
  ];
  return [...new Map(sheets.map((at) => [at.sheet, at])).values()].map(({ sheet, row }) => ({
    code: "service-assumed",
    cell: { sheet, address: `A${row}` },
    count: 1,
    params: { service: name },
  }));
}

/** Spellings of one kind that were taken together, and kinds that may be one. */
function kindFindings({ registry, tallies }: AssessmentInput): Finding[] {
  return KIND_FIELDS.flatMap((field) => {
    const tally = tallies.find(({ list }) => list.columns.some((c) => c.field === field));
    const column = tally?.list.columns.find((c) => c.field === field);
    if (tally === undefined || column === undefined) return [];
    const kinds = registry.kindsOf(field);
    const { sheet, headerRow } = tally.list;
    const cell = { sheet, address: address(headerRow, column.column) };
    const merged: Finding[] = kinds.mergedVariants().map(({ spellings }) => ({
      code: "merged-variants",
      cell,
      count: spellings.length,
      params: { field, spellings: spellings.join(" | ") },
    }));
    const near: Finding[] = kinds.nearVariants().map(([a, b]) => ({
      code: "near-variant",
      cell,
      count: 2,
      params: { field, one: kinds.name(a), other: kinds.name(b) },
    }));
    return [...merged, ...near];
  });
}
