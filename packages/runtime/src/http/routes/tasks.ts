import type { Command } from "../../case/command.ts";
import { limitOf } from "../limit.ts";
import { notFound } from "../problem.ts";
import { json } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { runCommand } from "../run-command.ts";
import { pageOf, ref } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";
import { taskView } from "../task-view.ts";
import { actProblems, conditional, paging } from "./common.ts";

const row = { description: "The task", schema: ref("TaskRowView") };

export const tasks: readonly Route[] = [
	{
		id: "listTasks",
		method: "get",
		path: "/api/tasks",
		access: "signed_in",
		summary: "What waits on this officer's desk, earliest due first",
		parameters: {
			role: { in: "query", description: "Only tasks of this role.", schema: { type: "string" } },
			late: {
				in: "query",
				description: "Only late ones, or only those in time.",
				schema: { type: "boolean" },
			},
			...paging,
		},
		answers: { 200: { description: "A page of tasks", schema: pageOf(ref("TaskRowView")) } },
		handle: listTasks,
	},
	...(["claim", "release"] as const).map(
		(kind): Route => ({
			id: `${kind}Task`,
			method: "post",
			path: `/api/tasks/{id}/${kind}`,
			access: "signed_in",
			summary: kind === "claim" ? "Take a task; acting takes it too" : "Give a task back",
			parameters: conditional,
			body: ref("EmptyBody"),
			answers: { 200: row },
			problems: actProblems,
			handle: (call) => change(call, (step) => ({ kind, step })),
		}),
	),
	{
		id: "assignTask",
		method: "post",
		path: "/api/tasks/{id}/assign",
		access: "signed_in",
		summary: "Give a task to a colleague",
		parameters: conditional,
		body: ref("AssignBody"),
		answers: { 200: row },
		problems: actProblems,
		handle: (call) =>
			change(call, (step) => ({ kind: "assign", step, to: bodyOf<{ to: string }>(call).to })),
	},
];

async function listTasks(call: Call): Promise<Response> {
	const { query, actor } = call;
	const role = query.get("role");
	const late = query.get("late");
	const cursor = query.get("cursor");
	const page = await call.service.engine.store.tasks({
		roles: actor.roles.filter((own) => role === null || own === role),
		...(actor.office ? { office: actor.office.unit } : {}),
		...(late === null ? {} : { late: late === "true" }),
		...(cursor === null ? {} : { cursor }),
		limit: limitOf(call, 100),
	});
	const items = await Promise.all(
		page.items.map(async (task) =>
			taskView(await call.service.engine.procedures.of(task.case), task.case, task),
		),
	);
	return json({ items, ...(page.next === undefined ? {} : { next: page.next }) });
}

async function change(call: Call, commandFor: (step: string) => Command): Promise<Response> {
	const { case: caseId, step, visit } = namesIn(param(call, "id"));
	const seen = await seenCase(call, caseId);
	const active = seen.case.active.find((one) => one.step === step && one.visit === visit);
	if (active === undefined) throw notFound();
	return runCommand(call, { case: caseId, command: commandFor(step) }, async (after) => {
		const rows = await call.service.engine.store.tasksOf(caseId);
		const own =
			rows.find((task) => task.id === param(call, "id") && call.actor.roles.includes(task.role)) ??
			rows[0];
		if (own === undefined) throw notFound();
		return { status: 200, value: taskView(after.bundle, after.case, own) };
	});
}

/** `<case>:<step>:<visit>` */
function namesIn(task: string): {
	readonly case: string;
	readonly step: string;
	readonly visit: number;
} {
	const [caseId = "", step = "", visit = ""] = task.split(":");
	return { case: caseId, step, visit: Number(visit) };
}
