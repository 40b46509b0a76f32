import type { IconPlace } from "./geometry.ts";

/** Onedoor's own set, as far as the diagram needs it: 24 grid, 1.75 stroke, the actor's colour. */
export const ICONS: Readonly<Record<IconPlace["name"], string>> = {
	applicant: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>',
	officer: '<path d="M3 11h18M5 11v9M19 11v9M12 11v4h7"/><circle cx="12" cy="5.5" r="2.5"/>',
	head: '<path d="M3 20h18M5 16c3-9 6-13 8-12s-3 9-5 10 1 2 3 0 2-2 3-1 2 1 4-1"/>',
	system:
		'<rect x="4" y="4" width="16" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="16" height="6.5" rx="1.5"/><path d="M7.5 7.3v.1M7.5 16.8v.1M11 7.3h5M11 16.8h5"/>',
	agent: '<path d="m12 3 8 4v10l-8 4-8-4V7z"/><path d="m4 7 8 4 8-4M12 11v10M8 5l8 4"/>',
	choice: '<path d="M12 3v6M12 9l-7 6v5M12 9l7 6v5M12 9v11"/>',
	granted: '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.6"/>',
	ended: '<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>',
};
