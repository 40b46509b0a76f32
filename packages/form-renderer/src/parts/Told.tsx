import { type ReactElement, type ReactNode, useEffect, useState } from "react";

import { usePlain } from "./plain.ts";

/** Something new on the page, told to whoever does not see it come: read out only where it is put into what stands there. */
export function Told({ children }: { readonly children: ReactNode }): ReactElement {
	const [isThere, setThere] = useState(usePlain() !== undefined);
	useEffect(() => setThere(true), []);
	return <div role="status">{isThere ? children : null}</div>;
}
