"""What CloudFormation makes of a SAM template, offline: transform.py TEMPLATE.yaml OUTPUT.json, prints how many resources.

cfn-lint sees circles and wrong property values only in this form; CloudFormation's own limit is 500 resources.
"""

import json
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    template = yaml_parse(file)


def packaged(properties, key):
    """A local path becomes the S3 address that `sam package` would put there: the translator knows no other."""
    if isinstance(properties.get(key), str) and not properties[key].startswith("s3://"):
        properties[key] = "s3://packaged/" + properties[key].strip("./")


for resource in template["Resources"].values():
    for key in ("CodeUri", "ContentUri", "DefinitionUri"):
        packaged(resource.get("Properties") or {}, key)
packaged(template.get("Globals", {}).get("Function", {}), "CodeUri")

parameters = {name: p["Default"] for name, p in (template.get("Parameters") or {}).items() if "Default" in p}
result = Translator({}, Parser()).translate(template, parameters)
with open(target, "w", encoding="utf-8") as file:
    json.dump(result, file, indent=1)
count = len(result["Resources"])
print(f"{count} resources after transformation")
sys.exit(count > 400)
