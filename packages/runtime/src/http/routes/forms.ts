import { answerPage } from "../answer-page.ts";
import { notFound } from "../problem.ts";
import type { Answer, Call, Route } from "../route.ts";
import { text } from "../schemas/shapes.ts";

const page: Answer = { description: "A page", type: "text/html", schema: text };
const see: Answer = {
	description: "It was done, or saved",
	headers: { Location: "Where one sees it" },
};

/** What browsers without script send; files come along as their parts. */
const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Pages for people, whose fields are those of the forms and may change with them: programs call `/api`. */
const PLACES = [
	{ id: "formsHome", path: "/forms", summary: "What there is to do, and one's own cases" },
	{
		id: "formsProcedure",
		path: "/forms/procedures/{procedure}",
		summary: "What a procedure needs, and the way into it",
		sends: "opens a case",
	},
	{
		id: "formsSignIn",
		path: "/forms/sign-in",
		summary: "The way to the sign-in; in development, people to be",
		sends: "signs in or out",
	},
	{
		id: "formsPay",
		path: "/forms/pay/{case}",
		summary: "Development: the bank is played here",
		sends: "answers as the bank",
	},
	{
		id: "formsCase",
		path: "/forms/{case}",
		summary: "Where a case stands, and what may be done with it",
		sends: "does what a case allows at any time",
	},
	{
		id: "formsStep",
		path: "/forms/{case}/{step}",
		summary: "One step, for browsers without script",
		sends: "saves a page of it, or does it",
	},
] as const;

/** The whole way through a case as plain pages. Without `pages` none of them exists. */
export const forms: readonly Route[] = [
	{
		id: "formsStyle",
		method: "get",
		path: "/forms/{file}.css",
		access: "public",
		summary: "How the pages under `/forms` look",
		answers: { 200: { description: "A style sheet", type: "text/css", schema: text } },
		problems: [404],
		isPage: true,
		handle: answer,
	},
	...PLACES.flatMap((place): readonly Route[] => {
		const { id, path, summary } = place;
		const shared = { path, access: "public", isPage: true, handle: answer } as const;
		const seen: Route = {
			...shared,
			id,
			method: "get",
			summary,
			answers: { 200: page, 303: see },
			problems: [404],
		};
		if (!("sends" in place)) return [seen];
		const sent: Route = {
			...shared,
			id: `${id}Sent`,
			method: "post",
			summary: `The form of that page: ${place.sends}`,
			rawBody: true,
			takes: FORMS,
			answers: { 200: page, 303: see, 422: page },
			problems: [400, 403, 404, 413, 415],
		};
		return [seen, sent];
	}),
];

/** The segments behind `/forms`. */
function answer(call: Call): Promise<Response> {
	const { basePath } = call.service;
	const path = new URL(call.request.url).pathname.slice(`${basePath}/forms`.length);
	return answerPage(call, path.split("/").filter(Boolean).map(decoded));
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		throw notFound();
	}
}
