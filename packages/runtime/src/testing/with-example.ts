import type { ChannelId, Scenario } from "@onedoor/dsl/bundle";

/**
 * A scenario for the case that a finding names (`values.example`): its data and its channel instead of the
 * scenario's, and the outcomes it names wherever the case stands at their steps.
 */
export function withExample(
	scenario: Scenario,
	example: Readonly<Record<string, unknown>>,
): Scenario {
	const { "case.channel": channel = scenario.channel, ...values } = example;
	const taken = Object.entries(values).flatMap(([name, value]) => {
		const step = /^(.+)\.(?:outcome|answer)$/.exec(name)?.[1];
		const act = { take: String(value), with: {}, marks: [] };
		return step === undefined ? [] : [[step, { acts: [act], repeats: true }] as const];
	});
	return {
		...scenario,
		channel: channel as ChannelId,
		given: { ...scenario.given, ...values },
		happens: { ...scenario.happens, ...Object.fromEntries(taken) },
	};
}
