/** Words of Office.js and those of the file format for the same. */

export function inverted(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [value, key]));
}

export const UNDERLINES: Readonly<Record<string, string>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

export const PATTERNS: Readonly<Record<string, string>> = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
};

/** Office.js' style and weight as one word of the file. */
export const BORDERS: Readonly<Record<string, string>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "Dot Thin": "dotted",
  "Double Thick": "double",
  "SlantDashDot Medium": "slantDashDot",
};

export const BORDER_SIDES: Readonly<Record<string, string>> = {
  EdgeLeft: "left",
  EdgeRight: "right",
  EdgeTop: "top",
  EdgeBottom: "bottom",
};

export const HORIZONTAL: Readonly<Record<string, string>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

export const VERTICAL: Readonly<Record<string, string>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

export const PAPER_SIZES: Readonly<Record<string, string>> = {
  Letter: "1",
  Legal: "5",
  A3: "8",
  A4: "9",
  A5: "11",
};

/** The kinds of conditional format that each type of rule in a file is to Office.js. */
export const RULE_TYPES = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  duplicateValues: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  containsBlanks: "PresetCriteria",
  notContainsBlanks: "PresetCriteria",
  containsErrors: "PresetCriteria",
  notContainsErrors: "PresetCriteria",
  timePeriod: "PresetCriteria",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
} as const;

/** Excel.DataValidationType and the key of its rule, by the file's word. */
export const VALIDATION_TYPES: Readonly<Record<string, { type: string; key: string }>> = {
  whole: { type: "WholeNumber", key: "wholeNumber" },
  decimal: { type: "Decimal", key: "decimal" },
  list: { type: "List", key: "list" },
  date: { type: "Date", key: "date" },
  time: { type: "Time", key: "time" },
  textLength: { type: "TextLength", key: "textLength" },
  custom: { type: "Custom", key: "custom" },
};

export const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
