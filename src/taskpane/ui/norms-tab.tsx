import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Exact } from "../../norms/exact";
import type { Norm } from "../../norms/norm";
import { fteOf, normSet, normSetHash, thresholdFor } from "../../norms/norm-set";
import { serviceNamed } from "../../norms/services";
import type { UserNorms } from "../../norms/user-norms";
import { figureType, formatFigure, formatNumber, withUnit } from "../../report/format";
import { normsProblemText } from "../../report/norms-problems";
import { openThresholds, takesThreshold } from "../../report/own-norms-sheet";
import { OWN_SHEETS } from "../../workbook/own-sheet";
import { Disclosure } from "./disclosure";
import { fteId, optionsId, thresholdId } from "./goals";
import { NormDetails } from "./norm-details";
import { type UsedPane, usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";
import { FteForm, ThresholdForm } from "./threshold-form";

const useStyles = makeStyles({
  norm: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "4px" },
  hash: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
});

/** Part 5: the catalogue with its sources, and the thresholds that the user fills in. */
export function NormsTab(): ReactElement {
  const { session, state, t } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const year = state.report?.year ?? null;
  const own = state.report?.userNorms ?? null;
  const open =
    year === null
      ? 0
      : openThresholds(year, new Set(own?.year === year ? own.thresholds.keys() : [])).length;
  return (
    <div className={shared.column}>
      <h2 className={shared.heading2}>
        {year === null
          ? t("norms.no-year", { year: normSet.testedYear })
          : t("norms.year", { year })}
      </h2>
      {year === null ? (
        <div className={shared.row}>
          <p className={shared.text}>{t("norms.need-year")}</p>
          <Button
            size="small"
            onClick={() => {
              session.go("lists", optionsId);
            }}
          >
            {t("way.give-year")}
          </Button>
        </div>
      ) : (
        <p className={shared.text}>
          {open === 0 ? t("norms.all-known") : t("norms.open-count", { count: open })}
        </p>
      )}
      <p className={shared.small}>{t("norms.where", { sheet: OWN_SHEETS.norms.sheet })}</p>
      {own !== null && year !== null && own.year !== year ? (
        <p className={shared.text}>{t("norms.replaces-year", { year: own.year })}</p>
      ) : null}
      <ul className={shared.list}>
        {normSet.norms.map((norm) => (
          <NormRow key={norm.id} norm={norm} year={year} own={own} />
        ))}
      </ul>
      <Fte year={year} own={own} />
      <p className={`${shared.small} ${styles.hash}`}>
        {t("norms.set", { id: normSet.id, hash: normSetHash() })}
      </p>
    </div>
  );
}

interface NormRowProps {
  readonly norm: Norm;
  readonly year: number | null;
  readonly own: UserNorms | null;
}

function NormRow({ norm, year, own }: NormRowProps): ReactElement {
  const pane = usePane();
  const { session, state, language, t } = pane;
  const styles = useStyles();
  const shared = useSharedStyles();
  const form = `${year ?? ""} ${thresholdId(norm.id)}`;
  // What was being typed before another tab was opened is still there.
  const [isEditing, setEditing] = useState(state.drafts.has(form));
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const [first] = (await session.removeThreshold(norm)) ?? [];
    setProblem(first === undefined ? null : normsProblemText(first, language));
  };
  // Sent here to fill it in: open before the focus is sought.
  if (state.goal === thresholdId(norm.id) && !isEditing && year !== null) setEditing(true);
  const title = norm.title[language];
  const before = own !== null && own.year === year ? (own.thresholds.get(norm.id) ?? null) : null;
  const canFill = year !== null && takesThreshold(norm, year);
  return (
    <li className={styles.norm} data-keep={norm.id}>
      <h3 className={styles.title}>{`${norm.number}. ${title}`}</h3>
      <div className={shared.text}>{thresholdWords(norm, year, own, pane)}</div>
      {before === null ? null : <div className={shared.small}>{before.source}</div>}
      {problem === null ? null : (
        <p role="alert" className={shared.text}>
          {problem}
        </p>
      )}
      {canFill && isEditing ? (
        <ThresholdForm
          norm={norm}
          year={year}
          before={before}
          form={form}
          onDone={() => {
            session.draft(form, null);
            setEditing(false);
          }}
        />
      ) : null}
      <Disclosure
        label={t("card.details")}
        name={t("card.details-of", { norm: title })}
        rowClass={styles.row}
        before={
          <>
            {canFill && !isEditing ? (
              <Button
                size="small"
                aria-label={t(before === null ? "norms.fill-of" : "norms.edit-of", { norm: title })}
                onClick={() => {
                  session.go("norms", thresholdId(norm.id));
                }}
              >
                {t(before === null ? "norms.fill" : "norms.edit")}
              </Button>
            ) : null}
            {before === null || isEditing ? null : (
              <Button
                size="small"
                aria-label={`${t("norms.remove")}: ${title}`}
                onClick={() => {
                  run(remove());
                }}
              >
                {t("norms.remove")}
              </Button>
            )}
          </>
        }
      >
        {() => <NormDetails norm={norm} />}
      </Disclosure>
    </li>
  );
}

/** The threshold without the service: per fte where the norm is. */
function thresholdWords(
  norm: Norm,
  year: number | null,
  userNorms: UserNorms | null,
  { language, t }: UsedPane,
): string {
  const { threshold } = norm;
  if (threshold === null) return t("norms.described");
  if (norm.kind === "presence") return t("norms.presence");
  const context = { year: year ?? normSet.testedYear, fte: null, userNorms };
  // Asked as if it were not per fte: the amount itself is what stands in the catalogue.
  const answer = thresholdFor({ ...norm, threshold: { ...threshold, perFte: false } }, context);
  if (!answer.known) return t("norms.unknown");
  const amount = amountText(norm, answer.value, { language, t });
  const said = t(threshold.relation === "at-most" ? "card.at-most" : "card.at-least", {
    threshold: amount,
  });
  const from =
    answer.source === "user"
      ? t("norms.own")
      : answer.remark === "as-tested"
        ? t("norms.as-tested", { year: normSet.testedYear })
        : "";
  return from === "" ? said : `${said} (${from})`;
}

function amountText(
  norm: Norm,
  value: Exact,
  { language, t }: Pick<UsedPane, "language" | "t">,
): string {
  if (norm.threshold?.perFte === true) {
    return t("norms.per-fte", { amount: withUnit(norm, value, language) });
  }
  return figureType(norm) === "count"
    ? `${formatNumber(value, language)}\u00a0${norm.unit.many[language]}`
    : formatFigure(norm, value, language, "nearest");
}

/** The fte of the services in the report, for norms that depend on them. */
function Fte({
  year,
  own,
}: {
  readonly year: number | null;
  readonly own: UserNorms | null;
}): ReactElement | null {
  const { state, t } = usePane();
  const shared = useSharedStyles();
  const names = [...new Set((state.report?.results ?? []).map(({ service }) => service))];
  const services = names.flatMap((name) => {
    const service = name === null ? null : serviceNamed(name);
    return service === null ? [] : [service];
  });
  if (year === null || services.length === 0) return null;
  return (
    <section className={shared.column}>
      <h3 id={fteId(null)} tabIndex={-1} className={shared.heading3}>
        {t("norms.fte-heading")}
      </h3>
      {services.map((service) => {
        const granted = fteOf({ service }, year, own);
        return (
          <FteForm
            key={`${service.name} ${granted?.toString() ?? ""}`}
            service={service.name}
            year={year}
            id={fteId(service.name)}
            granted={granted}
            isOwn={own?.year === year && own.fte.has(service.name)}
          />
        );
      })}
    </section>
  );
}
