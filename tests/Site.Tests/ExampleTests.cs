namespace Site.Tests;

/// <summary>The tests that share the example.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleTests : ICollectionFixture<ExampleSite>
{
    public const string Name = "Example";
}
