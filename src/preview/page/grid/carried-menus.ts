import { MenuManagerService, type IMenuSchema } from "@univerjs/ui";
import { isCarried } from "./carried-commands";

/** The grid's menus, with only what can be done here: what a command would be refused for is not offered. */
export class CarriedMenus extends MenuManagerService {
  override getMenuByPositionKey(key: string): IMenuSchema[] {
    return carried(super.getMenuByPositionKey(key));
  }
}

/** Items and what leads to them; what leads to nothing is left out. */
function carried(menus: readonly IMenuSchema[]): IMenuSchema[] {
  return menus.flatMap((menu): IMenuSchema[] => {
    if (menu.children === undefined) return isOffered(menu) ? [menu] : [];
    const children = carried(menu.children);
    return children.length > 0 ? [{ ...menu, children }] : [];
  });
}

function isOffered({ key, item }: IMenuSchema): boolean {
  return isCarried(item?.commandId ?? item?.id ?? key);
}
