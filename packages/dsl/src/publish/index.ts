export { htmlPage } from "./html.ts";
export { type PosterOptions, posterOf } from "./poster/poster.ts";
export { type ReadmeOptions, readmeOf } from "./readme.ts";
export { type Mark, marksIn } from "./sheet/marks.ts";
export type {
	ProcedureFigures,
	Review,
	Statistics,
	Status,
} from "./statistics/figures.ts";
export { missingTexts } from "./statistics/missing-texts.ts";
export { statisticsPage } from "./statistics/page.ts";
export { type StatisticsInput, statisticsOf } from "./statistics/statistics.ts";
export { type FiguresTable, tablesOf as statisticsTables } from "./statistics/tables.ts";
export { type StatisticsWords, statisticsWords } from "./statistics/words.ts";
