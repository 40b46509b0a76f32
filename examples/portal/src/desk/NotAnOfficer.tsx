import { ButtonLink } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { loginHref } from "../shell/login-href.ts";
import { PageHeading } from "../shell/PageHeading.tsx";
import { useDeskWords } from "../words/index.ts";

/** A citizen came to the desk: say so, and lead on. */
export function NotAnOfficer(): ReactElement {
	const { desk, shell, trouble } = useDeskWords();
	return (
		<>
			<div className="od-stack od-stack--2">
				<PageHeading title={desk.notOfficer} />
				<p className="od-lede">{desk.notOfficerText}</p>
			</div>
			<div className="od-actions">
				<ButtonLink href={loginHref("/desk")}>{shell.signIn}</ButtonLink>
				<ButtonLink kind="second" href="/">
					{trouble.home}
				</ButtonLink>
			</div>
		</>
	);
}
