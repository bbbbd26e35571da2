import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def standaard_wordt_voorkeur(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    voorkeur = apps.get_model("huisstijlen", "Voorkeur")
    for stijl in apps.get_model("huisstijlen", "Huisstijl").objects.filter(models.Q(("standaard", True))):
        voorkeur.objects.create(wie_id=stijl.eigenaar_id, stijl=stijl)


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("huisstijlen", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Voorkeur",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stijl",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="huisstijlen.huisstijl",
                    ),
                ),
                (
                    "wie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorkeur",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.RunPython(standaard_wordt_voorkeur, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="huisstijl", name="huisstijl_een_standaard"),
        migrations.RemoveField(model_name="huisstijl", name="standaard"),
        migrations.AddField(model_name="huisstijl", name="voor_iedereen", field=models.BooleanField(default=False)),
        migrations.AddConstraint(
            model_name="huisstijl",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "map"), ("voor_iedereen", True)),
                fields=("voor_iedereen",),
                name="huisstijl_een_voor_iedereen",
            ),
        ),
    ]
