import { Button, ButtonLink } from "@onedoor/form-renderer/parts";
import { UnreachableError } from "@onedoor/runtime/client";
import type { ReactElement } from "react";
import { useLocation } from "wouter";

import { codeOf, isNotFound, isSignedOut } from "../host/refusal.ts";
import { HELP_PHONE } from "../host/settings.ts";
import { type PortalWords, useWords } from "../words/index.ts";
import { loginHref } from "./login-href.ts";
import { PageHeading } from "./PageHeading.tsx";

export interface TroubleProps {
	readonly error: unknown;
	/** Left out where trying again cannot help. */
	readonly onAgain?: () => void;
}

/** A page that could not be shown: what happened, that nothing is lost, what to do, a code and a number to call. */
export function Trouble({ error, onAgain }: TroubleProps): ReactElement {
	const words = useWords();
	const [path] = useLocation();
	const { title, text } = said(error, words);
	const signedOut = isSignedOut(error);
	const mayTryAgain = onAgain !== undefined && !isNotFound(error);
	const mayGoOn = signedOut || mayTryAgain;
	const home = path.startsWith("/desk") ? "/desk" : "/";
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<PageHeading title={title} />
				<p className="od-lede">{text}</p>
			</div>
			<div className="od-actions">
				{signedOut ? (
					<ButtonLink big href={loginHref(path)}>
						{words.shell.signIn}
					</ButtonLink>
				) : mayTryAgain ? (
					<Button big onClick={onAgain}>
						{words.trouble.again}
					</Button>
				) : null}
				<ButtonLink {...(mayGoOn ? { kind: "second" } : {})} big href={home}>
					{words.trouble.home}
				</ButtonLink>
			</div>
			{signedOut ? null : (
				<p className="small muted">
					{words.trouble.code(codeOf(error))} ·{" "}
					<a href={`tel:${HELP_PHONE.replaceAll(" ", "")}`}>{words.shell.call}</a>
				</p>
			)}
		</div>
	);
}

function said(
	error: unknown,
	{ trouble }: PortalWords,
): { readonly title: string; readonly text: string } {
	if (isSignedOut(error)) return { title: trouble.expired, text: trouble.expiredText };
	if (isNotFound(error)) return { title: trouble.notFound, text: trouble.notFoundText };
	if (error instanceof UnreachableError)
		return { title: trouble.network, text: trouble.networkText };
	return { title: trouble.broken, text: trouble.brokenText };
}
