using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Wording;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("Passport", "the passport", true)]
    [InlineData("Referral letter", "Letter of referral", true)]
    [InlineData("Police report", "Copy of the police report", true)]
    [InlineData("Lease contract", "Lease contract (copy)", true)]
    [InlineData("Gift voucher", "Gift vouchers", true)]
    [InlineData("Proof of address", "Proof of identity", false)]
    [InlineData("Pass", "Passport", false)]
    [InlineData("购机发票", "购机发票复印件", true)]
    [InlineData("信用卡", "客人信用卡", true)]
    [InlineData("复印件", "原件", false)]
    [InlineData("本人", "申请人", false)]
    public void Names_of_one_document(string one, string other, bool areSame) => Assert.Equal(areSame, DocumentNames.Of(one) == DocumentNames.Of(other));
}
