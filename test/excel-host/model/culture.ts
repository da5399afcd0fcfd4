/** How a person's Excel writes numbers and dates. */
export interface Culture {
  /** Such as `nl-BE`. */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** What separates the arguments of a function in formulas typed by hand. */
  readonly listSeparator: string;
  readonly dateOrder: "mdy" | "dmy" | "ymd";
  readonly trueWord: string;
  readonly falseWord: string;
}

export const ENGLISH: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  listSeparator: ",",
  dateOrder: "mdy",
  trueWord: "TRUE",
  falseWord: "FALSE",
};

export const DUTCH: Culture = {
  name: "nl-BE",
  decimalSeparator: ",",
  groupSeparator: ".",
  listSeparator: ";",
  dateOrder: "dmy",
  trueWord: "WAAR",
  falseWord: "ONWAAR",
};

export const FRENCH: Culture = {
  name: "fr-BE",
  decimalSeparator: ",",
  groupSeparator: "\u202f",
  listSeparator: ";",
  dateOrder: "dmy",
  trueWord: "VRAI",
  falseWord: "FAUX",
};
