import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { Task } from "../session/fault";
import { usePane } from "./pane-context";
import { useSharedStyles } from "./styles";

/** Most of what Excel does for us is done before this, and a line that flashes by only disturbs; in milliseconds. */
const SHOWN_AFTER = 500;

const useStyles = makeStyles({
  busy: { padding: "8px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** That Excel is at something else than a check, and a way to stop it; only when it takes a while. */
export function Busy(): ReactElement | null {
  const { state } = usePane();
  const { busy, checking } = state;
  return busy === null || checking !== null ? null : <BusyFor key={busy} task={busy} />;
}

function BusyFor({ task }: { readonly task: Task }): ReactElement | null {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [task]);
  if (!isLong) return null;
  return (
    <div className={`${shared.row} ${styles.busy}`}>
      <Button
        size="small"
        onClick={() => {
          session.cancel();
        }}
      >
        {t("check.cancel")}
      </Button>
      <span className={shared.small}>{t("busy")}</span>
    </div>
  );
}
