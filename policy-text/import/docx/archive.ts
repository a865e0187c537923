import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/**
 * The parts of a zip archive whose names are wanted. Sizes are checked while unpacking, not believed.
 * @throws Unreadable when it is no archive, is locked with a password, or unpacks to more than is read.
 */
export async function partsOf(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let unpackedSoFar = 0;
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (archive.entryCount > limits.entries) throw new Unreadable('unpacks_too_large');
    for await (const entry of archive.eachEntry()) {
      if (!isWanted(entry.fileName) || parts.has(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      const part = await unpacked(archive, entry, limits.unpacked - unpackedSoFar);
      unpackedSoFar += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged_archive', error);
  }
  return parts;
}

async function unpacked(archive: ZipFile, entry: Entry, room: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > room) throw new Unreadable('unpacks_too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    size += chunk.length;
    if (size > room) throw new Unreadable('unpacks_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
