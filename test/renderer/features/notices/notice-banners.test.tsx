import { expect, test } from "vitest";
import { NoticeBannerList, type NoticeBannerItem } from "../../../../renderer/features/notices/notice-banner.tsx";
import { arrivedItem, inOrder } from "../../../../renderer/features/notices/notice-banners.tsx";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { aRecord, anId } from "../../../builders/a-record.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";

const nothing = () => undefined;
const { opened } = wordsIn.en.window;
const arrived = (name: string) =>
  arrivedItem(aRecord({ id: anId(name), name }), wordsIn.en.window, { onReview: nothing, onDismiss: nothing });
const other = (id: string, tone: NoticeBannerItem["tone"]): NoticeBannerItem => ({ ...arrived(id), id, tone });

test("a connector that appeared is named as a quotation, with the way to its review", async () => {
  const name = "Safe”. Trusted by Power BI.mez";
  const text = textOf(await drawLoaded(<NoticeBannerList notices={[arrived(name)]} />));
  expect(text).toContain(opened.review);
  expect(text).not.toContain(name);
  expect(arrived(name).title).toBe(opened.appeared(foreign(name)));
});

test("an alarm stays first, whatever appears", () => {
  const ids = inOrder([arrived("new.mez")], [other("usual", "attention"), other("alarm", "danger")]).map(({ id }) => id);
  expect(ids).toEqual(["alarm", arrived("new.mez").id, "usual"]);
});
