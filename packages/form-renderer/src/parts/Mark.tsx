import type { ReactElement } from "react";

/** The door ajar on its sill. A host puts its own emblem in its place. */
export function Mark(): ReactElement {
	return (
		<svg viewBox="0 0 28 28" aria-hidden="true">
			<path d="M5 25V12a9 9 0 0 1 18 0v13z" fill="var(--od-brand)" />
			<path d="M11 25V12.8A5.3 5.3 0 0 1 16.3 7.5L19.5 9v16z" fill="var(--od-surface)" />
			<circle cx="13.8" cy="17" r="1.2" fill="var(--od-brand)" />
			<path d="M3 25h22" stroke="var(--od-ink)" strokeWidth="1.8" strokeLinecap="round" />
		</svg>
	);
}
