import { type RefObject, useEffect, useRef } from "react";

/**
 * What has opened in a finding is brought whole into sight: on a phone half of its buttons would lie under the bar at
 * the foot, and be too small to press.
 */
export function useWholeRow(isOpen: boolean): RefObject<HTMLDivElement | null> {
	const opened = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isOpen) opened.current?.closest("li")?.scrollIntoView({ block: "nearest" });
	}, [isOpen]);
	return opened;
}
