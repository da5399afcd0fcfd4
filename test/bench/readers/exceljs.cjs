/** exceljs, the whole workbook in memory. */
const ExcelJS = require("exceljs");

async function main() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(process.argv[2]);
  const users = new Set();
  const inNeed = new Set();
  let user = 0;
  let need = 0;
  workbook.worksheets[0].eachRow((row, number) => {
    if (number === 1) {
      user = row.values.indexOf("Lidnummer");
      need = row.values.indexOf("Zorgbehoefte");
      return;
    }
    const id = row.getCell(user).value;
    users.add(id);
    if (row.getCell(need).value === "ja") inNeed.add(id);
  });
  console.log(JSON.stringify({ users: users.size, inNeed: inNeed.size }));
}
void main();
