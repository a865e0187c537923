import type { Log } from '../../log.ts';
import type { DrawnPicture } from '../../timeline/draw-pictures.ts';
import type { Place } from '../arrival.ts';
import { failureOf } from '../failure.ts';
import type { Workspace } from '../workspaces.ts';

const uploadTimeoutMs = 10_000;
/** Slack takes no longer description of a picture. */
const longestAlt = 1000;

/**
 * Puts pictures under an answer in the person's direct messages. Never rejects: without the scope `files:write`, or where
 * Slack takes none, they are missing, which is logged, and the text that is there says the same.
 */
export async function sendPictures(
  workspace: Workspace,
  place: Place,
  pictures: readonly DrawnPicture[],
  log: Log,
): Promise<void> {
  try {
    if (pictures.length > 0) await upload(workspace, place, pictures);
  } catch (error) {
    log.warn(failureOf(error), 'slack: a picture could not be sent; its text was');
  }
}

async function upload({ client }: Workspace, { channel, thread }: Place, pictures: readonly DrawnPicture[]) {
  const send = async ({ name, png, alt }: DrawnPicture) => {
    // By the library's own `files.uploadV2` the description would not arrive: it calls it `alt_text`.
    const described = { alt_txt: alt.slice(0, longestAlt) };
    const asked = { filename: name, length: png.length, ...described };
    const { upload_url = '', file_id: id = '' } = await client.files.getUploadURLExternal(asked);
    const signal = AbortSignal.timeout(uploadTimeoutMs);
    const { ok, status } = await fetch(upload_url, { method: 'POST', body: new Uint8Array(png), signal });
    if (!ok) throw new Error(`the upload was answered with ${status}`);
    return { id, title: alt };
  };
  const [first, ...rest] = await Promise.all(pictures.map(send));
  if (!first) return;
  const inThread = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
  await client.files.completeUploadExternal({ files: [first, ...rest], ...inThread });
}
