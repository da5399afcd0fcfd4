import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { marksRemarks } from "../words/notice-text";
import { FixFormulas } from "./fix-formulas";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  action: { paddingBottom: "12px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** Part 6: what the add-in can do to the workbook; each says what it leaves alone. */
export function ActionsTab(): ReactElement {
  const { session, state, language, t } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { on } = state.marks;
  const waits = state.busy !== null || state.checking !== null;
  return (
    <div className={shared.column}>
      <h2 className={shared.heading2}>{t("actions.heading")}</h2>
      <Action what={t("actions.mark-what")}>
        <Button
          disabledFocusable={waits}
          onClick={() => {
            run(session.mark());
          }}
        >
          {t(on ? "actions.mark-again" : "actions.mark")}
        </Button>
      </Action>
      {marksRemarks(state.marks, language).map((remark) => (
        <p key={remark} className={shared.text}>
          {remark}
        </p>
      ))}
      <Action what={t("actions.clear-what")}>
        <Button
          disabledFocusable={waits}
          onClick={() => {
            run(session.clearMarks());
          }}
        >
          {t("actions.clear")}
        </Button>
      </Action>
      <Action what={t("actions.report-what")}>
        <Button
          disabledFocusable={waits}
          onClick={() => {
            run(session.writeReport());
          }}
        >
          {t("actions.report")}
        </Button>
      </Action>
      <Action what={t("actions.fix-what")}>
        <FixFormulas waits={waits} />
      </Action>
      <Action what={t("actions.recheck-what")}>
        <Switch
          checked={state.recheck}
          label={t("actions.recheck")}
          onChange={(_, { checked }) => {
            run(session.setRecheck(checked));
          }}
        />
      </Action>
      <section className={shared.tight}>
        <h3 className={shared.heading3}>{t("actions.keys")}</h3>
        <dl className={styles.keys}>
          {(
            [
              ["J, ↓", "key.next"],
              ["K, ↑", "key.previous"],
              ["Esc", "key.escape"],
              ["← →", "key.tabs"],
            ] as const
          ).map(([key, meaning]) => (
            <Key key={key} name={key} meaning={t(meaning)} />
          ))}
        </dl>
      </section>
    </div>
  );
}

function Key({ name, meaning }: { readonly name: string; readonly meaning: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{name}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}

function Action({
  what,
  children,
}: {
  readonly what: string;
  readonly children: ReactNode;
}): ReactElement {
  const shared = useSharedStyles();
  return (
    <div className={`${shared.tight} ${useStyles().action}`}>
      <div>{children}</div>
      <p className={shared.small}>{what}</p>
    </div>
  );
}
