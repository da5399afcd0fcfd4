import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Exact } from "../../norms/exact";
import type { Norm } from "../../norms/norm";
import type { UserThreshold } from "../../norms/user-norms";
import { figureType } from "../../report/format";
import { normsProblemText } from "../../report/norms-problems";
import { asTyped, typedNumber } from "../view/typed-number";
import { thresholdId } from "./goals";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

interface ThresholdFormProps {
  readonly norm: Norm;
  readonly year: number;
  readonly before: UserThreshold | null;
  /** What is typed is kept under this name, see `Session.draft`. */
  readonly form: string;
  readonly onDone: () => void;
}

/** A threshold the norm set lacks: its amount, and where the user found it. */
export function ThresholdForm({
  norm,
  year,
  before,
  form,
  onDone,
}: ThresholdFormProps): ReactElement {
  const { session, state, language, t } = usePane();
  const shared = useSharedStyles();
  const isShare = figureType(norm) === "share";
  const { amount, source } = {
    amount:
      before === null ? "" : asTyped(isShare ? before.amount.times(100) : before.amount, language),
    source: before?.source ?? "",
    ...state.drafts.get(form),
  };
  const [problem, setProblem] = useState<{ at: "amount" | "source"; text: string } | null>(null);
  const save = async (): Promise<void> => {
    const number = typedNumber(amount, language);
    if (number === null) {
      setProblem({ at: "amount", text: t("norms.bad-number") });
      return;
    }
    if (source.trim() === "") {
      setProblem({ at: "source", text: t("norms.no-source") });
      return;
    }
    const problems = await session.fillThreshold(norm, year, { amount: number, source });
    // It could not be written: what was typed stays, to save it again.
    if (problems === null) return;
    const [first] = problems;
    if (first === undefined) onDone();
    else setProblem({ at: "amount", text: normsProblemText(first, language) });
  };
  const unit = isShare
    ? t("norms.unit-percent")
    : norm.threshold?.perFte === true
      ? t("norms.unit-per-fte", { unit: norm.unit.many[language] })
      : norm.unit.many[language];
  const error = (at: "amount" | "source"): object =>
    problem?.at === at ? { validationState: "error", validationMessage: problem.text } : {};
  return (
    <form
      noValidate
      className={shared.tight}
      onSubmit={(event) => {
        event.preventDefault();
        run(save());
      }}
    >
      <Field label={t("norms.amount-unit", { unit })} size="small" required {...error("amount")}>
        <Input
          id={thresholdId(norm.id)}
          size="small"
          inputMode="decimal"
          value={amount}
          onChange={(_, { value }) => {
            session.draft(form, { amount: value, source });
          }}
        />
      </Field>
      <Field
        label={t("norms.source")}
        hint={t("norms.source-hint")}
        size="small"
        required
        {...error("source")}
      >
        <Input
          size="small"
          value={source}
          onChange={(_, { value }) => {
            session.draft(form, { amount, source: value });
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" size="small" appearance="primary">
          {t("norms.save")}
        </Button>
        <Button size="small" onClick={onDone}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}

interface FteFormProps {
  readonly service: string;
  readonly year: number;
  readonly id: string;
  readonly granted: Exact | null;
  readonly isOwn: boolean;
}

/** The fte granted to one service. */
export function FteForm({ service, year, id, granted, isOwn }: FteFormProps): ReactElement {
  const { session, state, language, t } = usePane();
  const shared = useSharedStyles();
  const form = `${year} ${id}`;
  const fte = granted === null ? "" : asTyped(granted, language);
  const text = state.drafts.get(form)?.["amount"] ?? fte;
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const number = typedNumber(text, language);
    if (number === null) {
      setProblem(t("norms.bad-number"));
      return;
    }
    const problems = await session.fillFte(service, year, number);
    if (problems === null) return;
    const [first] = problems;
    if (first === undefined) session.draft(form, null);
    setProblem(first === undefined ? null : normsProblemText(first, language));
  };
  return (
    <form
      noValidate
      className={shared.tight}
      onSubmit={(event) => {
        event.preventDefault();
        run(save());
      }}
    >
      <Field
        label={t("norms.fte-of", { service, year })}
        size="small"
        {...(granted === null
          ? {}
          : { hint: t(isOwn ? "norms.fte-own" : "norms.fte-decree", { fte }) })}
        {...(problem === null
          ? {}
          : { validationState: "error" as const, validationMessage: problem })}
      >
        <Input
          id={id}
          size="small"
          inputMode="decimal"
          value={text}
          onChange={(_, { value }) => {
            session.draft(form, { amount: value });
          }}
          contentAfter={
            <Button
              type="submit"
              size="small"
              appearance="subtle"
              aria-label={`${t("norms.save")}: ${t("norms.fte-of", { service, year })}`}
            >
              {t("norms.save")}
            </Button>
          }
        />
      </Field>
    </form>
  );
}
