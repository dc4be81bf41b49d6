using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Contradictions of diagrams that a program built in C#. Their examples stand with the tests, which run them.</summary>
internal static class ModelMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(ModelDiagnostics.NullPart)
        {
            Cause = new("A program left out a value that a diagram cannot do without, such as the text of a step.", "程序漏掉了图中不可缺少的值，例如步骤的文字。"),
            Fix = new("Give the property a value; the message names it and the element.", "给这个属性赋值，消息里写明了是哪个元素的哪个属性。"),
        },
        new(ModelDiagnostics.UndefinedValue)
        {
            Cause = new(
                "A number was turned into one of the choices of a property without a check, as one that came from a database.",
                "程序没有检查就把数字转成了属性的选项，例如从数据库读来的数字。"),
            Fix = new("Use one of the values that the enumeration names.", "改用枚举里列出的值。"),
        },
        new(ModelDiagnostics.WrongNumber)
        {
            Cause = new("A calculation went wrong before, as a division by zero, or a figure has another scale than the property.", "之前的计算出了错，例如除以零；也可能数值的标尺与属性不同。"),
            Fix = new("Give a number in the range that the message names.", "写一个在消息所给范围之内的数。"),
        },
        new(ModelDiagnostics.RepeatedId)
        {
            Cause = new("Parts were copied, or ids were made of texts that are alike.", "复制了部分内容，或者用相同的文字生成了 id。"),
            Fix = new("Give each part an id or name of its own.", "每个部分各用一个 id 或名称。"),
        },
        new(ModelDiagnostics.NoLane)
        {
            Cause = new("The list of lanes was set and is empty.", "设置了泳道列表，但列表是空的。"),
            Fix = new("Leave the list as it is, which gives the usual lanes, or put in the lanes that the steps stand in.", "不要设置这个列表，就会有常用的泳道；或者写入步骤所在的泳道。"),
        },
        new(ModelDiagnostics.NotThere)
        {
            Cause = new(
                "A step stands in a lane, or an arrow leads to a step, that the diagram does not have: the name is misspelt, or the part was removed.",
                "步骤所在的泳道或流向所到的步骤不在图里：名称写错了，或者那个部分已经去掉了。"),
            Fix = new("Name a part that is there, or add the one that is missing.", "改成图里有的名称，或者补上缺少的部分。"),
        },
        new(ModelDiagnostics.TooDeepCauses)
        {
            Cause = new("A program built a very long chain of causes, each within the one before.", "程序生成了很长的原因链，一个套一个。"),
            Fix = new("End the chain earlier, or build several fishbones.", "缩短这条链，或者分成几张鱼骨图。"),
        },
        new(ModelDiagnostics.CircularCauses)
        {
            Cause = new("A program changed a list of causes after it was handed over, so that a cause came to stand within itself.", "程序在交出原因列表之后又改了它，使一个原因处在自己之内。"),
            Fix = new("Build the causes from the inside out, and leave a list alone once it is part of a cause.", "从里到外构造原因；列表成为原因的一部分之后，不要再改。"),
        },
    ];
}
