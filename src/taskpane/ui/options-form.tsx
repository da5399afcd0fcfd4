import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { formatMonth } from "../../report/format";
import { federations, servicesOf } from "../../norms/services";
import { isYear } from "../session/remembered";
import type { PaneOptions } from "../session/state";
import { optionsId } from "./goals";
import { usePane } from "./pane-context";
import { run } from "./run";
import { ServiceOptions } from "./service-options";
import { useSharedStyles } from "./styles";

/** What is typed and not applied yet is kept under this name, see `Session.draft`. */
const FORM = "options";

interface TypedOptions {
  readonly year: string;
  readonly month: string;
  /** A service or a federation. */
  readonly who: string;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What the user says about year, month and service; what is left empty is found in the lists. */
export function OptionsForm(): ReactElement {
  const { session, state, language, t } = usePane();
  const shared = useSharedStyles();
  const { options, report } = state;
  const typed = { ...typedOptions(options), ...state.drafts.get(FORM) };
  const { year, month, who } = typed;
  const type = (part: Partial<TypedOptions>): void => {
    session.draft(FORM, { ...typed, ...part });
  };
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (): void => {
    const number = year.trim() === "" ? null : Number(year);
    if (number !== null && !isYear(number)) setProblem(t("options.bad-year"));
    else if (number === null && month !== "") setProblem(t("options.month-needs-year"));
    else {
      setProblem(null);
      session.draft(FORM, null);
      run(session.setOptions(optionsOf(number, month, who)));
    }
  };
  return (
    <form
      className={shared.column}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <h3 className={shared.heading3}>{t("options.heading")}</h3>
      <p className={shared.small}>{t("options.how")}</p>
      <Field
        label={t("options.year")}
        size="small"
        {...(problem === null
          ? {}
          : { validationState: "error" as const, validationMessage: problem })}
      >
        <Input
          id={optionsId}
          size="small"
          inputMode="numeric"
          value={year}
          placeholder={report?.year == null ? "" : String(report.year)}
          onChange={(_, { value }) => {
            type({ year: value });
          }}
        />
      </Field>
      <Field label={t("options.month")} size="small">
        <Select
          size="small"
          value={month}
          onChange={(_, { value }) => {
            type({ month: value });
          }}
        >
          <option value="">
            {report?.asOf == null
              ? t("options.auto")
              : t("options.auto-found", {
                  found: formatMonth(report.asOf.year, report.asOf.month, language),
                })}
          </option>
          {MONTHS.map((number) => (
            <option key={number} value={number}>
              {formatMonth(2024, number, language).replace(/\s*2024/, "")}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("options.service")} size="small">
        <Select
          size="small"
          value={who}
          onChange={(_, { value }) => {
            type({ who: value });
          }}
        >
          <option value="">{t("options.auto")}</option>
          {federations
            .filter(({ name }) => servicesOf(name).length > 1)
            .map(({ name }) => (
              <option key={name} value={name}>
                {t("subject.federation", { name })}
              </option>
            ))}
          <ServiceOptions />
        </Select>
      </Field>
      <div>
        <Button type="submit" size="small">
          {t("options.apply")}
        </Button>
      </div>
    </form>
  );
}

function typedOptions({ asOf, year, service, federation }: PaneOptions): TypedOptions {
  return {
    year: String(asOf?.year ?? year ?? ""),
    month: String(asOf?.month ?? ""),
    who: service ?? federation ?? "",
  };
}

function optionsOf(year: number | null, month: string, who: string): PaneOptions {
  const isFederation = servicesOf(who).length > 1;
  return {
    ...(year === null ? {} : { year }),
    ...(year === null || month === "" ? {} : { asOf: { year, month: Number(month) } }),
    ...(who === "" ? {} : isFederation ? { federation: who } : { service: who }),
  };
}
