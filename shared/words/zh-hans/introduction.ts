import type { Words } from "../words.ts";
import { numberText, quoted } from "./phrases.ts";

export const introductionTexts: Words["window"]["introduction"] = {
  label: "入门步骤",
  step: (number, of) => `第 ${numberText(number)} 步，共 ${numberText(of)} 步`,
  skip: "跳过",
  next: "下一步",
  back: "上一步",
  done: "显示连接器",
  folder: {
    title: "Power BI Desktop 读取的文件夹",
    there: (path) => `Power BI Desktop 从${quoted(path)}加载自定义连接器。`,
    absent: (path) => `Power BI Desktop 从${quoted(path)}加载自定义连接器。此文件夹尚不存在。只有自定义连接器才需要它。`,
    notKnown: "此计算机上没有 Power BI Desktop 读取的文件夹。你仍可以添加文件夹和检查文件。",
  },
  security: "“数据扩展”选项",
  found: {
    title: "发现的内容",
    reading: "Mezzanine 仍在读取连接器。",
    nothing: "文件夹中尚无连接器。请将 .mez 或 .pqx 文件拖放到此窗口，以检查并安装它。",
    next: "选择一个连接器，查看由谁签名、预计 Power BI 是否会加载它，以及应该怎么做。",
  },
};
