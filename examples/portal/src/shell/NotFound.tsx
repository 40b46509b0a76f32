import { ButtonLink } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { useWords } from "../words/index.ts";
import { PageHeading } from "./PageHeading.tsx";

export function NotFound(): ReactElement {
	const { trouble } = useWords();
	const [path] = useLocation();
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={trouble.notFound} />
				<p className="od-lede">{trouble.notFoundText}</p>
			</div>
			<div className="od-actions">
				<ButtonLink big href={path.startsWith("/desk") ? "/desk" : "/"}>
					{trouble.home}
				</ButtonLink>
			</div>
		</div>
	);
}
