import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";
import { run } from "./run";

interface ShowButtonProps {
  readonly cell: { readonly sheet: string; readonly address: string };
  /** What the cell is about, read with the button's name. */
  readonly about: string;
  /** `Stop.id`, when the cell is one on the round of failing cells. */
  readonly stop?: string;
  readonly isCurrent?: boolean;
  /** Show the address instead of the word. */
  readonly short?: boolean;
}

const useStyles = makeStyles({ button: { minWidth: 0, flexShrink: 0, maxWidth: "100%" } });

/** Selects a cell in Excel. */
export function ShowButton({
  cell,
  about,
  stop,
  isCurrent = false,
  short = false,
}: ShowButtonProps): ReactElement {
  const { session, t } = usePane();
  const styles = useStyles();
  const place = `${cell.sheet}!${cell.address}`;
  return (
    <Button
      size="small"
      className={styles.button}
      appearance={short ? "subtle" : "secondary"}
      aria-label={t("card.show-cell", { cell: place, norm: about })}
      {...(isCurrent ? { "aria-current": "true" } : {})}
      data-show=""
      onClick={() => {
        run(session.show(cell, stop ?? null));
      }}
    >
      {short ? place : t("card.show")}
    </Button>
  );
}
