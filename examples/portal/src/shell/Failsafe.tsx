import { Failsafe as Guard } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { Trouble } from "./Trouble.tsx";

/** A fault of our own page is said in the same words as one of the server. */
export function Failsafe({ children }: { readonly children: ReactNode }): ReactElement {
	return (
		<Guard
			fallback={(error) => (
				<main className="od-portal" id="main" tabIndex={-1}>
					<Trouble error={error} onAgain={reloadUnlessOffline} />
				</main>
			)}
		>
			{children}
		</Guard>
	);
}

/** Without a network the browser would show a page of its own in the place of this one. */
function reloadUnlessOffline(): void {
	if (navigator.onLine) location.reload();
}
