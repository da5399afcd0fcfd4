import type { Comment } from "../model/sheet-parts";
import { encodeText } from "./cell-text";
import { cellAddress } from "./save-cells";
import { escapeText, tag, XML_HEAD } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The comments part of a sheet; threads become notes. */
export function saveComments(comments: readonly Comment[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))];
  return (
    XML_HEAD +
    tag("comments", { xmlns: SPREADSHEET }, [
      tag(
        "authors",
        {},
        authors.map((author) => `<author>${escapeText(author)}</author>`),
      ),
      tag(
        "commentList",
        {},
        comments.map(({ row, column, author, text }) =>
          tag(
            "comment",
            { ref: cellAddress(row, column), authorId: authors.indexOf(author) },
            tag("text", {}, tag("t", { "xml:space": "preserve" }, escapeText(encodeText(text)))),
          ),
        ),
      ),
    ])
  );
}

/** The boxes that Excel shows notes in: without this part it repairs the file. */
export function saveCommentBoxes(comments: readonly Comment[]): string {
  const shapes = comments.map(({ row, column }, i) =>
    tag(
      "v:shape",
      {
        id: `_x0000_s${1025 + i}`,
        type: "#_x0000_t202",
        style: "position:absolute;width:108pt;height:60pt;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      tag("x:ClientData", { ObjectType: "Note" }, [
        tag("x:MoveWithCells"),
        tag("x:SizeWithCells"),
        tag("x:Row", {}, String(row)),
        tag("x:Column", {}, String(column)),
      ]),
    ),
  );
  return tag(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    [
      tag("v:shapetype", {
        id: "_x0000_t202",
        coordsize: "21600,21600",
        "o:spt": 202,
        path: "m,l,21600r21600,l21600,xe",
      }),
      ...shapes,
    ],
  );
}
