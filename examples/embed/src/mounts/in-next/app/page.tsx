import type { ReactNode } from "react";

export default function Page(): ReactNode {
	return <p>The host's own page</p>;
}
