import type { ResvgRenderOptions } from '@resvg/resvg-js';
import type { ReplyPicture } from '../../conversations/reply.ts';
import type { Turn } from '../desk.ts';
import { type Log, traceOf } from '../log.ts';

/** A picture as platforms take it. */
export interface DrawnPicture {
  readonly name: string;
  readonly png: Buffer;
  readonly alt: string;
}

/** Twice as many points as the drawing counts: sharp on any screen. Without the font named, any that has the characters. */
const drawn: ResvgRenderOptions = {
  background: '#ffffff',
  fitTo: { mode: 'zoom', value: 2 },
  font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
};

/**
 * The pictures that go with a turn. None when this machine cannot draw them with Chinese in it, or when it fails, which
 * is logged: the text says the same.
 */
export async function drawPictures({ replies }: Turn, log: Log): Promise<readonly DrawnPicture[]> {
  const pictures = replies.flatMap(({ picture }) => (picture ? [picture] : []));
  if (pictures.length === 0) return [];
  try {
    canDraw ??= hasChinese();
    if (!(await canDraw)) return [];
    return await Promise.all(pictures.map(draw));
  } catch (error) {
    log.warn(traceOf(error), 'a picture could not be drawn; its text was sent alone');
    return [];
  }
}

/** Fonts do not come and go while a process runs. */
let canDraw: Promise<boolean> | undefined;

/** Whether a font of this machine has Chinese: without one, two characters look the same, an empty box. */
export async function hasChinese(): Promise<boolean> {
  const look = async (character: string) =>
    pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16">${character}</text></svg>`);
  const [one, other] = await Promise.all([look('基'), look('地')]);
  return !one.equals(other);
}

async function draw({ name, svg, alt }: ReplyPicture): Promise<DrawnPicture> {
  return { name: `${name}.png`, png: await pngOf(svg), alt };
}

/** Loaded when the first picture is asked for: most processes never draw one. */
async function pngOf(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  return (await renderAsync(svg, drawn)).asPng();
}
