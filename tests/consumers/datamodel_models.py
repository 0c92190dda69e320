"""Make pydantic models with datamodel-code-generator, and load documents into them.

python datamodel_models.py PUBLISHED CORPUS FOLDER

It runs in a process of its own: a generated module is imported, and the generator keeps state.
"""

import json
import sys
import warnings
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from datamodel_code_generator import DataModelType, InputFileType, generate
from pydantic import BaseModel, ValidationError


def model(schema: Path, folder: Path) -> type[BaseModel]:
    """Generate the module of one file, import it and give the class of its root."""
    path = folder / f"{schema.stem}.py"
    generate(
        schema,
        input_file_type=InputFileType.JsonSchema,
        output=path,
        output_model_type=DataModelType.PydanticV2BaseModel,
        use_missing_sentinel=True,  # without it, an optional field takes null whatever the schema
    )
    spec = spec_from_file_location(f"generated_{schema.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    made: type[BaseModel] = getattr(module, schema.stem)
    return made


def loads(made: type[BaseModel], document: object) -> bool:
    """Whether the model takes a document, in strict mode, as JSON."""
    try:
        made.model_validate_json(json.dumps(document), strict=True)
    except ValidationError:
        return False
    return True


def main(published: Path, corpus: Path, folder: Path) -> None:
    """Write what was read and taken to result.json."""
    warnings.simplefilter("ignore")  # the generator announces the formatter of its next release
    documents = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    models: dict[str, type[BaseModel]] = {}
    unread: list[str] = []
    for name in sorted({document["model"] for document in documents}):
        try:
            models[name] = model(published / f"{name}.json", folder)
        except Exception as error:  # noqa: BLE001 - whatever stops it is what we want to know
            unread.append(f"{name}.json: {type(error).__name__}: {error}")
    taken = {
        document["number"]: loads(models[document["model"]], document["data"])
        for document in documents
        if document["model"] in models
    }
    result: dict[str, Any] = {"read": len(models), "unread": unread, "taken": taken}
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
