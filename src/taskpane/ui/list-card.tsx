import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { RECORD_LIST_KINDS } from "../../lists/fields";
import {
  type ColumnMatch,
  type IndicatorColumnRole,
  isIndicatorList,
  type ListKind,
  type RecognisedList,
} from "../../lists/list";
import { say as sayReport } from "../../report/messages";
import type { CheckedList } from "../../report/report";
import { address } from "../../workbook/address";
import { headersOf, type ListField, listFields } from "../view/list-fields";
import { listTitle, sharesSheet } from "../view/list-title";
import type { WordKey } from "../words/words";
import { Disclosure } from "./disclosure";
import { LabelledSelect } from "./labelled-select";
import { type UsedPane, usePane } from "./pane-context";
import { run } from "./run";
import { ServiceOptions } from "./service-options";
import { ShowButton } from "./show-button";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "4px" },
  fields: { display: "flex", flexDirection: "column", gap: "12px", marginTop: "8px" },
});

export const LIST_KIND_CHOICES: readonly ListKind[] = [
  ...RECORD_LIST_KINDS,
  "indicatoren",
  "jaarverslag",
];

/** One recognised list: where it is, what its columns were taken for and why; all of it can be corrected. */
export function ListCard({ list, lastRow }: CheckedList): ReactElement {
  const pane = usePane();
  const { session, t } = pane;
  const styles = useStyles();
  const shared = useSharedStyles();
  const all = (pane.state.report?.lists ?? []).map((checked) => checked.list);
  const title = listTitle(list, all);
  const header = {
    sheet: list.sheet,
    address: address(list.headerRow, list.span.firstColumn, list.headerRow, list.span.lastColumn),
  };
  return (
    <li className={shared.box} data-keep={`${header.sheet}!${header.address}`}>
      <h3 className={styles.title}>{title}</h3>
      <div className={shared.small}>{factsText(list, lastRow, pane)}</div>
      <Disclosure
        label={columnsText(list, pane)}
        name={`${t("lists.columns-of", { sheet: title })}: ${columnsText(list, pane)}`}
        rowClass={styles.row}
        before={<ShowButton cell={header} about={t("lists.show-header-of", { sheet: title })} />}
      >
        {() => (
          <div className={styles.fields}>
            {sharesSheet(list, all) ? (
              <p className={shared.small}>{t("lists.several")}</p>
            ) : (
              <LabelledSelect
                label={t("lists.kind")}
                value={list.kind}
                onChoose={(kind) => {
                  run(session.assignKind(list.sheet, kind as ListKind));
                }}
              >
                <KindOptions />
              </LabelledSelect>
            )}
            {listFields(list).map((field) => (
              <FieldRow key={field.field} list={list} field={field} />
            ))}
            {isIndicatorList(list) ? (
              <>
                {list.columns.map((match) => (
                  <IndicatorColumn key={match.column} match={match} />
                ))}
                <p className={shared.small}>{t("lists.figures-fixed")}</p>
              </>
            ) : null}
            <ListOptions list={list} />
            <Unused list={list} />
          </div>
        )}
      </Disclosure>
    </li>
  );
}

export function KindOptions(): ReactElement {
  const pane = usePane();
  return (
    <>
      {LIST_KIND_CHOICES.map((kind) => (
        <option key={kind} value={kind}>
          {kindText(kind, pane)}
        </option>
      ))}
    </>
  );
}

function kindText(kind: ListKind, { language, t }: UsedPane): string {
  return kind === "indicatoren" || kind === "jaarverslag"
    ? t(`kind.${kind}`)
    : sayReport(language, `list.${kind}`);
}

function factsText(list: RecognisedList, lastRow: number, pane: UsedPane): string {
  const { t } = pane;
  return [
    kindText(list.kind, pane),
    lastRow < list.firstRow
      ? t("lists.no-rows")
      : t("lists.rows", { first: list.firstRow, last: lastRow }),
    list.table === null ? "" : t("lists.table", { table: list.table }),
    list.hidden.sheet ? t("lists.hidden") : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function columnsText(list: RecognisedList, { t }: UsedPane): string {
  if (isIndicatorList(list)) return t("lists.figures", { count: list.figures.length });
  const fields = listFields(list);
  const found = fields.filter(({ column }) => column !== null).length;
  return t("lists.found", { count: found, of: fields.length });
}

function matchText(match: ColumnMatch, { language, t }: UsedPane): string {
  const word: WordKey =
    match.confidence >= 0.95
      ? "lists.sure"
      : match.confidence >= 0.75
        ? "lists.likely"
        : "lists.doubt";
  return t("lists.confidence", {
    word: t(word),
    percent: Math.round(match.confidence * 100),
    why: sayReport(language, `match.${match.how}`, { alias: match.alias }),
  });
}

function FieldRow({
  list,
  field: { field, needed, column, suggestion },
}: {
  readonly list: RecognisedList;
  readonly field: ListField;
}): ReactElement {
  const pane = usePane();
  const { session, language, t } = pane;
  const shared = useSharedStyles();
  const id = useId();
  const name = sayReport(language, `field.${field}`);
  const why =
    column !== null
      ? matchText(column, pane)
      : suggestion !== null
        ? t("lists.guess", {
            header: suggestion.header,
            percent: Math.round(suggestion.confidence * 100),
          })
        : t("lists.not-there");
  return (
    <div>
      <LabelledSelect
        label={`${t("lists.column-for", { field: name })}${needed ? ` (${t("lists.needed")})` : ""}`}
        value={column?.header ?? ""}
        describedBy={id}
        onChoose={(header) => {
          run(session.assignColumn(list, field, header === "" ? null : header));
        }}
      >
        <option value="">{t("lists.open")}</option>
        {headersOf(list).map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </LabelledSelect>
      <div id={id} className={shared.small}>
        {why}
      </div>
    </div>
  );
}

function IndicatorColumn({ match }: { readonly match: ColumnMatch }): ReactElement {
  const pane = usePane();
  const shared = useSharedStyles();
  const role = ROLES.find((known) => known === match.field);
  return (
    <div>
      <div className={shared.text}>
        {`${match.header} → ${role === undefined ? match.field : pane.t(`role.${role}`)}`}
      </div>
      <div className={shared.small}>{matchText(match, pane)}</div>
    </div>
  );
}

const ROLES: readonly IndicatorColumnRole[] = [
  "indicator",
  "dienst",
  "periode",
  "waarde",
  "totaal",
  "teller",
  "noemer",
  "norm",
  "eenheid",
];

function ListOptions({ list }: { readonly list: RecognisedList }): ReactElement {
  const { session, t } = usePane();
  const said = list.service?.from === "profile" ? null : list.service;
  return (
    <>
      <LabelledSelect
        label={t("lists.service")}
        value={list.service?.from === "profile" ? list.service.text : ""}
        onChoose={(service) => {
          run(session.assignService(list, service === "" ? null : service));
        }}
      >
        <option value="">
          {said === null ? t("lists.service-auto") : t("lists.service-said", { name: said.text })}
        </option>
        <ServiceOptions />
      </LabelledSelect>
      {isIndicatorList(list) ? (
        <LabelledSelect
          label={t("lists.cumulative")}
          value={list.cumulative === null ? "" : String(list.cumulative)}
          onChoose={(value) => {
            run(session.assignCumulative(list, value === "" ? null : value === "true"));
          }}
        >
          <option value="">{t("lists.cumulative-auto")}</option>
          <option value="true">{t("lists.cumulative-yes")}</option>
          <option value="false">{t("lists.cumulative-no")}</option>
        </LabelledSelect>
      ) : null}
    </>
  );
}

function Unused({ list }: { readonly list: RecognisedList }): ReactElement | null {
  const { t } = usePane();
  const shared = useSharedStyles();
  const headers = list.unmapped.map(({ header }) => header).filter((header) => header !== "");
  if (headers.length === 0) return null;
  return <div className={shared.small}>{t("lists.unused", { headers: headers.join(", ") })}</div>;
}
