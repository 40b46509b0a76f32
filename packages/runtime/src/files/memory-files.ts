import { checkKey, type FileStore } from "../ports/file-store.ts";

/** A file store that is gone with its process: for tests and trying out. */
export function memoryFiles(now: () => number = Date.now): FileStore {
	const kept = new Map<string, { readonly content: Uint8Array; readonly at: number }>();
	return {
		put: async (key, content) => {
			checkKey(key);
			kept.set(key, { content: Uint8Array.from(content), at: now() });
		},
		read: async (key) => {
			checkKey(key);
			const found = kept.get(key);
			return found && Uint8Array.from(found.content);
		},
		remove: async (keys) => {
			keys.forEach(checkKey);
			for (const key of keys) kept.delete(key);
		},
		list: async (prefix) =>
			[...kept]
				.filter(([key]) => key.startsWith(prefix))
				.map(([key, { content, at }]) => ({ key, size: content.byteLength, at }))
				.sort((a, b) => (a.key < b.key ? -1 : 1)),
	};
}
