import type { Desk } from '../../bots/desk.ts';

/** A desk that begins with what it receives and answers nothing until it is released. */
export function heldDesk(desk: Desk): { readonly desk: Desk; readonly begun: Promise<void>; release(): void } {
  let begin = () => {};
  let release = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    desk: {
      ...desk,
      async receive(incoming) {
        begin();
        await released;
        return desk.receive(incoming);
      },
    },
    begun,
    release: () => release(),
  };
}
