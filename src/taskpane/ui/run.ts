/** For event handlers: actions of the session never reject, what fails stands in its state. */
export function run(action: Promise<unknown>): void {
  void action;
}
