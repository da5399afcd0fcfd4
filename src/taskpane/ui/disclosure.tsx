import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  button: { minWidth: 0, paddingLeft: "4px", paddingRight: "8px", textAlign: "left" },
  mark: {
    width: "12px",
    height: "12px",
    fill: "none",
    stroke: "currentColor",
    strokeWidth: "1.5",
    transitionProperty: "transform",
    transitionDuration: "120ms",
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** Read instead of the label, where that alone says too little. */
  readonly name?: string;
  /** Beside the button. */
  readonly before?: ReactNode;
  readonly rowClass?: string;
  /**
   * `cardId` of each result it is about, the card's own first: by these it stays open wherever the card
   * comes to stand. Without them it stays open as long as it stands where it is.
   */
  readonly cards?: readonly string[];
  readonly children: () => ReactNode;
}

/** A button that opens what stands below it; what is closed is not made. */
export function Disclosure({
  label,
  name,
  before,
  rowClass,
  cards,
  children,
}: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useOpened(cards);
  const id = useId();
  return (
    <>
      <div className={rowClass}>
        {before}
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": id } : {})}
          {...(name === undefined ? {} : { "aria-label": name })}
          icon={
            <svg
              className={isOpen ? `${styles.mark} ${styles.open}` : styles.mark}
              viewBox="0 0 12 12"
              aria-hidden="true"
            >
              <path d="M4 2l4 4-4 4" />
            </svg>
          }
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {label}
        </Button>
      </div>
      {isOpen ? <div id={id}>{children()}</div> : null}
    </>
  );
}

function useOpened(cards?: readonly string[]): readonly [boolean, (isOpen: boolean) => void] {
  const { session, state } = usePane();
  const here = useState(false);
  if (cards === undefined) return here;
  return [
    cards.some((card) => state.opened.has(card)),
    (isOpen) => {
      session.open(cards, isOpen);
    },
  ];
}
