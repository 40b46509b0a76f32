import type { CaseView, Definition, TaskRowView } from "@onedoor/dsl/bundle";
import { describe, expect, it } from "vitest";

import { applicantName } from "./applicant-name.ts";
import { groupByDue, nextRow, searchRows, sortIntoQueues } from "./queue.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const NOW = Date.parse("2026-11-23T14:10:00+07:00");

describe("sortIntoQueues", () => {
	const queues = sortIntoQueues(
		[task("1", "check"), task("2", "signature")],
		[
			open("1", ["check"]),
			open("3", ["supplement"]),
			open("4", ["registration"]),
			open("5", ["lookups", "registration"]),
		],
		() => definition(),
	);

	it("keeps signatures apart from other work", () => {
		expect(queues.todo.map((row) => row.case)).toEqual(["1"]);
		expect(queues.sign.map((row) => row.case)).toEqual(["2"]);
	});

	it("knows whom a case without a task waits for", () => {
		expect(queues.applicant.map((row) => row.case)).toEqual(["3"]);
		expect(queues.systems.map((row) => row.case)).toEqual(["4", "5"]);
	});

	it("keeps a draft that an officer types for somebody, and not one of their own", () => {
		const draft = (id: string, channel: string) =>
			({ ...open(id, ["form"]), status: "draft", channel, tasks: [{}] }) as unknown as CaseView;
		const { drafts, all, todo } = sortIntoQueues(
			[],
			[draft("7", "counter"), draft("8", "online")],
			() => definition(),
		);
		expect(drafts.map((row) => row.case)).toEqual(["7"]);
		expect(all.map((row) => row.case)).toEqual(["7"]);
		expect(todo).toEqual([]);
	});

	it("shows a case only among all while its definition is not there", () => {
		const unknown = sortIntoQueues([], [open("3", ["supplement"])], () => undefined);
		expect(unknown.applicant).toEqual([]);
		expect(unknown.all).toHaveLength(1);
	});
});

describe("groupByDue", () => {
	const rows = [
		row("later", "2026-11-24T17:00:00+07:00"),
		row("second", "2026-11-23T17:00:00+07:00"),
		row("undated"),
		row("late", "2026-11-23T09:30:00+07:00"),
		row("first", "2026-11-23T15:30:00+07:00"),
	];

	it("puts the late first and each group in order of its dates", () => {
		const grouped = groupByDue(rows, NOW, ZONE);
		expect(grouped.late.map((each) => each.case)).toEqual(["late"]);
		expect(grouped.today.map((each) => each.case)).toEqual(["first", "second"]);
		expect(grouped.later.map((each) => each.case)).toEqual(["later"]);
		expect(grouped.none.map((each) => each.case)).toEqual(["undated"]);
		expect(nextRow(grouped)?.case).toBe("late");
	});
});

it("finds by number or by a name without its marks", () => {
	const rows = [
		{ ...row("1"), about: "Lê Trần Bảo Châu" },
		{ ...row("2"), about: "Đỗ Minh Khôi" },
	];
	expect(searchRows(rows, "le tran").map((each) => each.case)).toEqual(["1"]);
	expect(searchRows(rows, "do khoi").map((each) => each.case)).toEqual(["2"]);
	expect(searchRows(rows, "KS-2").map((each) => each.case)).toEqual(["2"]);
	const other = { ...row("3"), number: "BR-2026-000003", applicant: "Trần Thị Mẫu" };
	expect(searchRows([...rows, other], "tran mau").map((each) => each.case)).toEqual(["3"]);
	expect(searchRows([...rows, other], "br-2026-3").map((each) => each.case)).toEqual(["3"]);
	expect(searchRows([...rows, other], "br-2025")).toEqual([]);
});

it("takes the name of who handed in a paper from beside their number, and nobody else's", () => {
	const person = {
		personal_id: {
			id: "personal_id",
			path: "applicant.personal_id",
			prefill: { kind: "identity" },
		},
		full_name: { id: "full_name", path: "applicant.full_name" },
	};
	const form = { data: { applicant: { group: person } } } as unknown as Definition;
	const data = { applicant: { personal_id: "1", full_name: "Trần Thị Mẫu" } };
	expect(applicantName(form, { applicant: { personal_id: "1" }, data })).toBe("Trần Thị Mẫu");
	expect(applicantName(form, { applicant: { personal_id: "2" }, data })).toBeUndefined();
});

function row(id: string, due?: string): ReturnType<typeof sortIntoQueues>["all"][number] {
	return {
		case: id,
		number: `KS-${id}`,
		procedure: "p",
		edition: "2026-07-01",
		channel: "online",
		visit: 1,
		ended: false,
		...(due === undefined ? {} : { due }),
	};
}

function task(id: string, step: string): TaskRowView {
	return {
		id: `${id}:${step}:1`,
		case: id,
		number: id,
		procedure: "p",
		edition: "2026-07-01",
		channel: "online",
		step,
		visit: 1,
		role: "registrar",
		entered_at: "2026-11-23T09:00:00+07:00",
		late: false,
	};
}

function open(id: string, steps: readonly string[]): CaseView {
	return {
		id,
		number: id,
		procedure: "p",
		edition: "2026-07-01",
		channel: "online",
		status: "open",
		steps,
		track: [],
		applicant: {},
		tasks: [],
		due: null,
	} as unknown as CaseView;
}

function definition(): Definition {
	return {
		channels: { online: {}, counter: { filled_by: "registrar" } },
		roles: { applicant: { is: "applicant" }, registrar: { is: "officer" } },
		steps: {
			check: { does: "decide", who: ["registrar"] },
			signature: { does: "sign", who: ["registrar"] },
			supplement: { does: "fill_in", who: ["applicant"] },
			registration: { does: "record", who: [] },
			lookups: { does: "together", who: [] },
		},
	} as unknown as Definition;
}
