import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { onePath, unreadable } from './text-input.ts';

/** The bytes of a file, as far as they are wanted. */
export interface Source {
  /** The file's name; `-` for standard input. */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes in all; null when that is not known. */
  readonly size: number | null;
  /** Bytes handed out so far. */
  taken(): number;
}

/**
 * Opens the file that a command's words name: one path, or `-` for standard input.
 * @param stop ends the bytes early, with its reason as the error: half a row must not be taken for a whole one
 * @throws BadInput when no file or several are named, or the one cannot be read.
 */
export async function openSource(words: readonly string[], stop: AbortSignal): Promise<Source> {
  const path = onePath(words);
  const { stream, size } = path === '-' ? { stream: process.stdin, size: null } : await opened(path);
  stop.addEventListener('abort', () => stream.destroy(), { once: true });
  let taken = 0;
  async function* bytes() {
    try {
      for await (const chunk of stream) {
        taken += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (!stop.aborted) throw unreadable(path, error);
    }
    stop.throwIfAborted();
  }
  return { path, bytes: bytes(), size, taken: () => taken };
}

async function opened(path: string): Promise<{ stream: Readable; size: number | null }> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    const size = stat.isFile() ? stat.size : null;
    return { stream: file.createReadStream(), size };
  } catch (error) {
    await file?.close();
    throw unreadable(path, error);
  }
}
