import type { PageAnswer, PageAsked, SessionView } from "@onedoor/runtime/client";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { Footer } from "../parts/Footer.tsx";
import { Icon } from "../parts/Icon.tsx";
import { LanguageNav } from "../parts/LanguageNav.tsx";
import { SkipLink, TopBar } from "../parts/TopBar.tsx";
import { directionOf } from "../words/language.ts";
import { Said, SpeakingProvider } from "../words/Speaking.tsx";
import { languageOf } from "./language.ts";
import type { PagesOptions } from "./options.ts";
import { styleHref } from "./style.ts";
import { LANGUAGES, usePlainWords } from "./words/index.ts";

export interface PageToShow {
	readonly asked: PageAsked;
	readonly options: PagesOptions;
	/** Undefined: nobody is signed in. */
	readonly who: SessionView | undefined;
	/** Read once the content was made: it says what it is called. */
	readonly title: () => string;
	readonly content: ReactElement;
	readonly status?: number;
	/** Address to which the browser goes on by itself. */
	readonly goOn?: string;
}

/** A whole page: what stands on every one of them, and the content. */
export function pageOf(page: PageToShow): PageAnswer {
	const { asked, status = 200, goOn } = page;
	const { language, isChosen } = languageOf(asked);
	const body = renderToStaticMarkup(
		<SpeakingProvider language={language} timeZone="UTC">
			<Body {...page} language={language} />
		</SpeakingProvider>,
	);
	const style = escaped(styleHref(asked.basePath));
	const refresh = goOn ? `<meta http-equiv="refresh" content="0; url=${escaped(goOn)}">` : "";
	const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${refresh}<title>${escaped(page.title())}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"></head>
<body class="od">${body}</body>
</html>
`;
	return { kind: "page", status, html, ...(isChosen ? { language } : {}) };
}

function Body({
	asked,
	options,
	who,
	content,
	language,
}: PageToShow & { readonly language: string }): ReactElement {
	const words = usePlainWords();
	const { basePath } = asked;
	return (
		<>
			<SkipLink to="main">{words("skip")}</SkipLink>
			<TopBar title={<Brand {...options} />} href={options.home ?? `${basePath}/forms`}>
				<LanguageNav
					languages={LANGUAGES}
					current={language}
					href={(other) => inLanguage(asked, other)}
				/>
			</TopBar>
			<main className="od-portal" id="main" tabIndex={-1}>
				<Account asked={asked} options={options} who={who} />
				{content}
			</main>
			<Footer {...(options.phone ? { phone: options.phone } : {})} links={[]} />
		</>
	);
}

function Brand({ title = [] }: PagesOptions): ReactElement {
	if (title.length === 0) return <>Onedoor</>;
	return (
		<>
			{title.map((line, at) => (
				<span key={Object.values(line)[0]}>
					{at > 0 ? <br /> : null}
					<Said text={line} />
				</span>
			))}
		</>
	);
}

/** The same page in another language. */
function inLanguage({ basePath, path, query }: PageAsked, language: string): string {
	const next = new URLSearchParams(query);
	next.set("lang", language);
	return `${addressOf(basePath, path)}?${next.toString()}`;
}

/** `/forms/{case}/{step}` */
export function addressOf(basePath: string, path: readonly string[]): string {
	return [`${basePath}/forms`, ...path.map(encodeURIComponent)].join("/");
}

/** Who is signed in, and the way to one's own cases, in the same place on every page. */
function Account({
	asked,
	options,
	who,
}: Pick<PageToShow, "asked" | "options" | "who">): ReactElement | null {
	const words = usePlainWords();
	const { basePath, path, isDevelopment, proof } = asked;
	if (path[0] === "sign-in" || asked.refused) return null;
	const signIn = `${basePath}/forms/sign-in?to=${encodeURIComponent(addressOf(basePath, path))}`;
	if (who === undefined)
		return (
			<div className="od-service">
				<a className="od-line-link od-push" href={signIn}>
					<Icon name="user" />
					{words("sign_in")}
				</a>
			</div>
		);
	const ends = options.signOut ?? (isDevelopment ? `${basePath}/forms/sign-in` : undefined);
	return (
		<div className="od-service">
			<a className="od-line-link" href={`${basePath}/forms`}>
				<Icon name="folder" />
				{words("mine")}
			</a>
			{ends === undefined ? null : (
				<form method="post" action={ends}>
					<input type="hidden" name={proof.name} value={proof.value} />
					<input type="hidden" name="does" value="sign_out" />
					<button type="submit" className="od-plain-link">
						<span className="od-hidden">
							{words("signed_in_as", { name: who.full_name ?? who.id })}.{" "}
						</span>
						{words("sign_out")}
					</button>
				</form>
			)}
		</div>
	);
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
