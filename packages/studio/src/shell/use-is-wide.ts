import { useSyncExternalStore } from "react";

/**
 * Whether the window is at least so wide. What is not in sight is not drawn at all: a picture costs time with every
 * key.
 *
 * @param width CSS length, as the style sheet has it
 */
export function useIsWide(width: string): boolean {
	const media = `(min-width: ${width})`;
	return useSyncExternalStore(
		(listener) => {
			const list = matchMedia(media);
			list.addEventListener("change", listener);
			return () => list.removeEventListener("change", listener);
		},
		() => matchMedia(media).matches,
	);
}
