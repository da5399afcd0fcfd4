/** exceljs, its streaming reader, with all that the question does not need left out. */
const ExcelJS = require("exceljs");

async function main() {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
    worksheets: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "ignore",
  });
  const users = new Set();
  const inNeed = new Set();
  let user = 0;
  let need = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) {
      if (row.number === 1) {
        user = row.values.indexOf("Lidnummer");
        need = row.values.indexOf("Zorgbehoefte");
        continue;
      }
      const id = row.getCell(user).value;
      users.add(id);
      if (row.getCell(need).value === "ja") inNeed.add(id);
    }
    break;
  }
  console.log(JSON.stringify({ users: users.size, inNeed: inNeed.size }));
}
void main();
